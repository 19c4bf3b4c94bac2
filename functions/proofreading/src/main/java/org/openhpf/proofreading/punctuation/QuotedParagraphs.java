package org.openhpf.proofreading.punctuation;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Double quotation marks without their other half. A quotation of several paragraphs opens at each
 * of them and closes at the last alone (4.8.3.5).
 */
final class QuotedParagraphs implements Check {
  private static final String RULE = "punctuation.quotes-unpaired";

  /** An opening mark that waits for its other half. */
  private record Open(Paragraph paragraph, int at) {}

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Open open = null;
    for (Paragraph paragraph : manuscript.paragraphs()) {
      if (paragraph.cell().isPresent() && open != null) {
        reportOpen(open, findings);
        open = null;
      }
      open = check(paragraph, open, findings);
    }
    if (open != null) {
      reportOpen(open, findings);
    }
  }

  private static Open check(Paragraph paragraph, Open before, Findings findings) {
    String text = paragraph.text();
    int begin = text.length() - text.stripLeading().length();
    Open open = before;
    int depth = open == null ? 0 : 1;
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“') {
        boolean goesOn = i == begin && open != null;
        if (!goesOn && open != null && open.paragraph != paragraph) {
          reportOpen(open, findings);
          depth = 0;
        }
        depth = goesOn ? 1 : depth + 1;
        open = depth == 1 ? new Open(paragraph, i) : open;
      } else if (c == '”') {
        if (depth == 0 && i > begin) {
          findings.report(RULE, paragraph, i, i + 1);
        } else if (depth > 0 && open.paragraph != paragraph && !endsLine(open)) {
          reportMissing(paragraph, begin, findings);
        }
        depth = Math.max(0, depth - 1);
        open = depth == 0 ? null : open;
      }
    }
    return open;
  }

  private static void reportMissing(Paragraph paragraph, int begin, Findings findings) {
    findings.report(
        "punctuation.quoted-paragraph",
        paragraph,
        begin,
        begin,
        "",
        List.of(new Suggestion("“", 0.8)));
  }

  /** Which is a rule of its own. */
  private static boolean endsLine(Open open) {
    return open.paragraph.text().substring(open.at + 1).isBlank();
  }

  private static void reportOpen(Open open, Findings findings) {
    if (!endsLine(open)) {
      findings.report(RULE, open.paragraph, open.at, open.at + 1);
    }
  }
}
