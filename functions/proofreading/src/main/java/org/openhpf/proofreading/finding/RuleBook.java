package org.openhpf.proofreading.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.openhpf.kernel.Confidence;
import org.openhpf.kernel.Csv;

/** All rules there are: the rules.csv beside each package of checks. */
public final class RuleBook {
  private static final List<String> COLUMNS =
      List.of(
          "rule",
          "class",
          "severity",
          "automatic",
          "title",
          "reason",
          "clause",
          "source",
          "confidence");

  private final Map<String, Rule> byId = new LinkedHashMap<>();

  /**
   * @param anchors a class of each package that has a rules.csv
   * @throws IllegalStateException if a table is missing or wrong, or two rules have one id
   */
  public RuleBook(Class<?>... anchors) {
    for (Class<?> anchor : anchors) {
      for (Rule rule : Csv.read(anchor, "rules.csv", COLUMNS, RuleBook::rule)) {
        if (byId.put(rule.id(), rule) != null) {
          throw new IllegalStateException("two rules are called " + rule.id());
        }
      }
    }
  }

  /** In the order of the tables. */
  public Collection<Rule> all() {
    return byId.values();
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * @throws NoSuchElementException naming it, if no table has it
   */
  public Rule get(String id) {
    Rule rule = byId.get(id);
    if (rule == null) {
      throw new NoSuchElementException("no rule " + id);
    }
    return rule;
  }

  private static Rule rule(List<String> row) {
    return new Rule(
        row.get(0),
        FindingClass.valueOf(constant(row.get(1))),
        Severity.valueOf(constant(row.get(2))),
        yes(row.get(3)),
        row.get(4),
        row.get(5),
        row.get(6),
        row.get(7),
        Confidence.valueOf(constant(row.get(8))));
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("automatic is yes or no");
    };
  }
}
