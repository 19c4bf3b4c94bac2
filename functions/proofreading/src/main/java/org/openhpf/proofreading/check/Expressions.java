package org.openhpf.proofreading.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * The rules a regular expression can tell: the expressions.csv beside a package's rules.csv.
 *
 * <p>An expression matches the fault, or holds it in a group named {@code x}. The suggestions stand
 * for what the fault is replaced with, the best first, divided by ｜; {@code $1} is what a group
 * holds, {@code none} alone says that a person must decide, an empty field takes the fault away. A
 * repetition without a bound must be possessive, so that work stays linear in the text.
 */
public final class Expressions implements ParagraphCheck {
  /** The table's header. */
  public static final List<String> COLUMNS =
      List.of("rule", "expression", "suggestions", "confidence");

  private static final String FAULT = "x";

  private final List<Expression> expressions;

  private record Expression(
      String rule, Pattern pattern, List<String> suggestions, double confidence) {
    static Expression of(List<String> row) {
      return new Expression(
          row.get(0),
          Pattern.compile(row.get(1)),
          row.get(2).equals("none") ? List.of() : Arrays.asList(row.get(2).split("｜", -1)),
          Double.parseDouble(row.get(3)));
    }
  }

  private Expressions(List<Expression> expressions) {
    this.expressions = expressions;
  }

  /** The table beside a class. */
  public static Expressions beside(Class<?> anchor) {
    return new Expressions(Csv.read(anchor, "expressions.csv", COLUMNS, Expression::of));
  }

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    for (Expression expression : expressions) {
      Matcher found = expression.pattern.matcher(paragraph.text());
      boolean part = expression.pattern.namedGroups().containsKey(FAULT);
      while (found.find()) {
        List<Suggestion> suggestions =
            expression.suggestions.stream()
                .map(text -> new Suggestion(filled(text, found), expression.confidence))
                .toList();
        findings.report(
            expression.rule,
            paragraph,
            part ? found.start(FAULT) : found.start(),
            part ? found.end(FAULT) : found.end(),
            suggestions.isEmpty() ? found.group() : suggestions.getFirst().text(),
            suggestions);
      }
    }
  }

  /** The suggestion with what its groups hold. */
  private static String filled(String suggestion, Matcher found) {
    var text = new StringBuilder();
    for (int i = 0; i < suggestion.length(); i++) {
      char c = suggestion.charAt(i);
      if (c == '$') {
        String group = found.group(suggestion.charAt(++i) - '0');
        text.append(group == null ? "" : group);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
