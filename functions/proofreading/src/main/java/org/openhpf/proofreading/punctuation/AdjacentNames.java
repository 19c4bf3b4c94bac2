package org.openhpf.proofreading.punctuation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * No 、 between quotations or titles that stand side by side, unless something stands between others
 * of the same row (4.5.3.5).
 */
final class AdjacentNames implements ParagraphCheck {
  private static final Pattern PLAIN = Pattern.compile("(?<=”)、(?=“)|(?<=》)、(?=《)");
  private static final Pattern INSERTED =
      Pattern.compile("[”》](?:（[^（）]{0,60}）|[^、，。；“”《》（）]{1,12})、[“《]");
  private static final Pattern SENTENCE_END = Pattern.compile("[。；！？]");

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher ends = SENTENCE_END.matcher(text);
    int from = 0;
    while (from < text.length()) {
      int to = ends.find() ? ends.end() : text.length();
      Matcher plain = PLAIN.matcher(text).region(from, to).useTransparentBounds(true);
      boolean inserted = INSERTED.matcher(text).region(from, to).find();
      while (!inserted && plain.find()) {
        findings.report(
            text.charAt(plain.end()) == '《'
                ? "punctuation.comma-between-titles"
                : "punctuation.comma-between-quotes",
            paragraph,
            plain.start(),
            plain.end(),
            Suggestion.certain(""));
      }
      from = to;
    }
  }
}
