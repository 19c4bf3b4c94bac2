package org.openhpf.proofreading.word;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** A sentence, or a paragraph, that stands there twice in a row. */
final class Repetitions implements Check {
  private static final String ENDS = "。；！？";

  /** Shorter ones may be said twice on purpose; in characters. */
  private static final int SHORTEST = 8;

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    String before = "";
    for (Paragraph paragraph : manuscript.paragraphs()) {
      if (paragraph.cell().isPresent() || paragraph.text().isBlank()) {
        continue;
      }
      String text = paragraph.text();
      if (text.length() >= SHORTEST && text.equals(before)) {
        report(paragraph, 0, text.length(), findings);
      } else {
        sentences(paragraph, findings);
      }
      before = text;
    }
  }

  private static void sentences(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    String before = "";
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        String sentence = text.substring(from, i + 1);
        if (sentence.length() >= SHORTEST && sentence.equals(before)) {
          report(paragraph, from, i + 1, findings);
        }
        before = sentence;
        from = i + 1;
      }
    }
  }

  private static void report(Paragraph paragraph, int from, int to, Findings findings) {
    findings.report(
        "word.sentence-twice", paragraph, from, to, "", List.of(new Suggestion("", 0.9)));
  }
}
