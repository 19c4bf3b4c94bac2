package org.openhpf.proofreading.numeral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;
import org.openhpf.proofreading.text.Lexicon;

/**
 * Units of measurement behind a number: those that are not legal (法定计量单位), symbols written wrongly,
 * and one unit written two ways in a text. The table is units.csv.
 */
final class Units implements Check {
  private static final List<String> COLUMNS =
      List.of("written", "status", "right", "group", "source", "confidence");

  private final Lexicon<Unit> units = new Lexicon<>();

  /**
   * @param status legal, not-legal or wrong-form
   * @param group forms of one unit share it; empty if it has one form only
   */
  private record Unit(String written, String status, String right, String group) {}

  Units() {
    Csv.read(
            Units.class,
            "units.csv",
            COLUMNS,
            row -> new Unit(row.get(0), row.get(1), row.get(2), row.get(3)))
        .forEach(unit -> units.add(unit.written, unit));
  }

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<String, String> forms = new HashMap<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      String text = paragraph.text();
      for (int i = 1; i < text.length(); i++) {
        if (isNumberEnd(text, i) && units.longestAt(text, start(text, i)) != null) {
          check(paragraph, units.longestAt(text, start(text, i)), forms, findings);
        }
      }
    }
  }

  private static void check(
      Paragraph paragraph,
      Lexicon.Found<Unit> found,
      Map<String, String> forms,
      Findings findings) {
    Unit unit = found.value();
    char after = Chars.at(paragraph.text(), found.to());
    boolean latin = Chars.isLatin(unit.written.charAt(unit.written.length() - 1));
    if (latin && (Chars.isLatin(after) || Chars.isDigit(after) || after == '/')) {
      return;
    }
    if (unit.status.equals("legal")) {
      String first = forms.putIfAbsent(unit.group, unit.written);
      if (first != null && !first.equals(unit.written) && !unit.group.isEmpty()) {
        report("numeral.unit-two-forms", paragraph, found, first, findings);
      }
    } else {
      report("numeral.unit-" + unit.status, paragraph, found, unit.right, findings);
    }
  }

  private static void report(
      String rule,
      Paragraph paragraph,
      Lexicon.Found<Unit> found,
      String right,
      Findings findings) {
    findings.report(
        rule,
        paragraph,
        found.from(),
        found.to(),
        right,
        right.isEmpty() ? List.of() : List.of(new Suggestion(right, 0.9)));
  }

  private static boolean isNumberEnd(String text, int i) {
    char before = text.charAt(i - 1);
    return (Chars.isDigit(before)
            || "万亿".indexOf(before) >= 0 && i > 1 && Chars.isDigit(text.charAt(i - 2)))
        && !Chars.isDigit(text.charAt(i));
  }

  private static int start(String text, int i) {
    return text.charAt(i) == ' ' ? i + 1 : i;
  }
}
