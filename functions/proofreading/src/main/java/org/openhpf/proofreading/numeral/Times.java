package org.openhpf.proofreading.numeral;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Times of day that no clock shows. A colon alone may be a ratio, so a time word stands before. */
final class Times implements ParagraphCheck {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<h>[0-9]{1,2}+)(?<![0-9]{3})(?:时(?<m>[0-9]{1,2})分(?!之|钟)|[:：](?<t>[0-9]{2})(?![0-9:：])(?<=(?:日|午|晚上|早上|时间[：为]?)[0-9]{1,2}[:：]..))");

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    Matcher found = TIME.matcher(paragraph.text());
    while (found.find()) {
      String minutes = found.group("m") == null ? found.group("t") : found.group("m");
      int hour = Integer.parseInt(found.group("h"));
      int minute = Integer.parseInt(minutes);
      if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
        findings.report(
            "numeral.time-impossible",
            paragraph,
            found.start(),
            found.end(),
            found.group(),
            List.of());
      }
    }
  }
}
