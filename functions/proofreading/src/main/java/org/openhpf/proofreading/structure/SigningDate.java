package org.openhpf.proofreading.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;
import org.openhpf.proofreading.text.HanNumber;

/**
 * The date of signing (成文日期, GB/T 9704-2012 7.3.5.4): a line of its own in Arabic figures, the year
 * in full, no nought before a month or day.
 */
final class SigningDate implements Check {
  private static final Pattern ALONE =
      Pattern.compile(
          "^[\\s　]{0,60}+(([0-9]{4}|[〇○零一二三四五六七八九]{4})[年./．-]([0-9]{1,2}|[一二三四五六七八九十]{1,3})[月./．-]([0-9]{1,2}|[一二三四五六七八九十]{1,3})日?)[\\s　]{0,60}+$");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher date = ALONE.matcher(paragraph.text());
      if (paragraph.cell().isEmpty() && manuscript.paragraphs().size() > 1 && date.find()) {
        String right =
            "%d年%d月%d日".formatted(value(date.group(2)), value(date.group(3)), value(date.group(4)));
        if (!right.equals(date.group(1))) {
          findings.report(
              "structure.signing-date",
              paragraph,
              date.start(1),
              date.end(1),
              right,
              List.of(Suggestion.certain(right)));
        }
      }
    }
  }

  private static long value(String figures) {
    return Chars.isDigit(figures.charAt(0))
        ? Long.parseLong(figures)
        : HanNumber.value(figures.replace('○', '〇')).orElse(0);
  }
}
