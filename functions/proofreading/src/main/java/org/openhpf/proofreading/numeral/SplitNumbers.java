package org.openhpf.proofreading.numeral;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;

/** A number half on one line and half on the next (5.1.7.2). */
final class SplitNumbers implements Check {
  private static final Pattern END = Pattern.compile("[\\u4e00-\\u9fa5][0-9.,]{1,12}$");
  private static final Pattern GOES_ON =
      Pattern.compile("^[0-9][0-9.,]{0,12}(?:万|亿)?(?:元|人|户|家|件|平方米|公里|[%％])");

  /** A shorter line was ended by its writer, not by the page's edge; in characters. */
  private static final int FULL_LINE = 20;

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Paragraph before = null;
    for (Paragraph paragraph : manuscript.paragraphs()) {
      if (before != null && before.text().length() >= FULL_LINE && before.cell().isEmpty()) {
        Matcher end = END.matcher(before.text());
        int length = before.text().length();
        if (Chars.isDigit(before.text().charAt(length - 1))
            && end.region(Math.max(0, length - 14), length).find()
            && GOES_ON.matcher(paragraph.text()).find()) {
          findings.report("numeral.number-split", before, end.start() + 1, length);
        }
      }
      before = paragraph;
    }
  }
}
