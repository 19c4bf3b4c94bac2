package org.openhpf.proofreading;

import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Checks;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.layout.LayoutChecks;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Four rules that a test can tell beforehand: 交存 for 缴存, 大约 where it is doubtful, no 落款, and, of
 * the model, 公基金 for 公积金.
 */
public final class TextFaults {
  private TextFaults() {}

  public static Checks all() {
    return new Checks(rules(), office -> ofText(), Optional.of(TextFaults::spelling));
  }

  public static Checks withoutModel() {
    return new Checks(rules(), office -> ofText(), Optional.empty());
  }

  private static RuleBook rules() {
    return new RuleBook(TextFaults.class, LayoutChecks.class);
  }

  private static List<Check> ofText() {
    return List.of(
        (manuscript, findings) -> each(manuscript, findings, "word.house-term-here", "交存", "缴存"),
        (manuscript, findings) -> each(manuscript, findings, "word.doubtful-here", "大约"),
        (manuscript, findings) -> {
          if (manuscript.paragraphs().stream().noneMatch(one -> one.text().contains("落款"))) {
            findings.reportDocument("structure.unsigned-here", "");
          }
        });
  }

  private static Check spelling(Mode mode) {
    return (manuscript, findings) ->
        each(manuscript, findings, "spelling.here", "公基金", "公积金", "公积金的");
  }

  private static void each(
      Manuscript manuscript, Findings findings, String rule, String fault, String... right) {
    for (Paragraph paragraph : manuscript.paragraphs()) {
      String text = paragraph.text();
      for (int at = text.indexOf(fault); at >= 0; at = text.indexOf(fault, at + 1)) {
        if (!manuscript.ownWords().contains(fault)) {
          findings.report(
              rule,
              paragraph,
              at,
              at + fault.length(),
              right.length == 0 ? fault : right[0],
              List.of(right).stream().map(word -> new Suggestion(word, 0.9)).toList());
        }
      }
    }
  }
}
