package org.openhpf.proofreading.punctuation;

import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;

/** A dash or an ellipsis half on one line and half on the next (5.1.4, 5.1.5). */
final class SplitMarks implements Check {
  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Paragraph before = null;
    for (Paragraph paragraph : manuscript.paragraphs()) {
      if (before != null) {
        String line = before.text().stripTrailing();
        String next = paragraph.text().stripLeading();
        char mark = Chars.at(line, line.length() - 1);
        if ((mark == '—' || mark == '…') && Chars.at(next, 0) == mark && isHalf(line, mark)) {
          findings.report("punctuation.mark-split", before, line.length() - 1, line.length());
        }
      }
      before = paragraph;
    }
  }

  private static boolean isHalf(String line, char mark) {
    return Chars.at(line, line.length() - 2) != mark;
  }
}
