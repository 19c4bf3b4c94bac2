package org.openhpf.proofreading.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Takes what the checks of one proofreading report, under the switches of an office. */
public final class Findings {
  private static final Comparator<Finding> READING_ORDER =
      Comparator.comparing(
          finding -> finding.position().orElse(new Position(0, 0, 0)),
          Comparator.<Position>naturalOrder());

  private final RuleBook rules;
  private final Function<Rule, Optional<Severity>> switches;
  private final List<Finding> all = new ArrayList<>();

  /**
   * @param switches the severity a rule has in this office; empty where it is off
   */
  public Findings(RuleBook rules, Function<Rule, Optional<Severity>> switches) {
    this.rules = rules;
    this.switches = switches;
  }

  /**
   * A fault at a place of a paragraph.
   *
   * @param from offset of the first code unit at fault
   * @param to offset behind the last; equal to {@code from} where something is missing
   * @param suggestions the best first; its text stands where the rule's reason has {}
   */
  public void report(
      String rule, Paragraph paragraph, int from, int to, Suggestion... suggestions) {
    String best = suggestions.length == 0 ? "" : suggestions[0].text();
    report(rule, paragraph, from, to, best, Arrays.asList(suggestions));
  }

  /**
   * @param detail the check's own words for the rule's reason, in Chinese
   */
  public void report(
      String rule,
      Paragraph paragraph,
      int from,
      int to,
      String detail,
      List<Suggestion> suggestions) {
    add(
        rule,
        Optional.of(new Position(paragraph.index(), from, to - from)),
        paragraph.text().substring(from, to),
        detail,
        suggestions);
  }

  /** A fault of the document as a whole. */
  public void reportDocument(String rule, String detail) {
    add(rule, Optional.empty(), "", detail, List.of());
  }

  /** In reading order; those of the whole document first. */
  public List<Finding> inOrder() {
    return all.stream().sorted(READING_ORDER).toList();
  }

  private void add(
      String id,
      Optional<Position> position,
      String original,
      String detail,
      List<Suggestion> suggestions) {
    Rule rule = rules.get(id);
    switches
        .apply(rule)
        .ifPresent(
            severity ->
                all.add(
                    new Finding(
                        rule,
                        severity,
                        position,
                        original,
                        suggestions,
                        rule.reason().replace("{}", detail))));
  }
}
