package org.openhpf.proofreading.punctuation;

import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;

/** Brackets and straight quotation marks of half width around or beside Chinese characters. */
final class HalfWidthPairs implements ParagraphCheck {
  @Override
  public void check(Paragraph paragraph, Findings findings) {
    brackets(paragraph, findings);
    quotes(paragraph, findings);
  }

  private static void brackets(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> {
          open = single(paragraph, open, findings);
          open = i;
        }
        case '（' -> open = single(paragraph, open, findings);
        case ')' -> {
          if (open >= 0 && isChinese(text, open, i)) {
            findings.report(
                "punctuation.half-width-bracket",
                paragraph,
                open,
                i + 1,
                Suggestion.certain("（" + text.substring(open + 1, i) + "）"));
          } else if (open < 0 && Chars.isHan(Chars.at(text, i - 1))) {
            report(paragraph, i, "）", findings);
          }
          open = -1;
        }
        case '）' -> open = single(paragraph, open, findings);
        default -> {}
      }
    }
    single(paragraph, open, findings);
  }

  /** A first half without its other of the same width. */
  private static int single(Paragraph paragraph, int open, Findings findings) {
    if (open >= 0 && Chars.isHan(Chars.at(paragraph.text(), open + 1))) {
      report(paragraph, open, "（", findings);
    }
    return -1;
  }

  private static void report(Paragraph paragraph, int at, String right, Findings findings) {
    findings.report(
        "punctuation.half-width-bracket", paragraph, at, at + 1, Suggestion.certain(right));
  }

  private static void quotes(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    int open = text.indexOf('"');
    while (open >= 0) {
      int close = text.indexOf('"', open + 1);
      if (close < 0) {
        return;
      }
      if (isChinese(text, open, close)) {
        findings.report(
            "punctuation.straight-quotes",
            paragraph,
            open,
            close + 1,
            Suggestion.certain("“" + text.substring(open + 1, close) + "”"));
      }
      open = text.indexOf('"', close + 1);
    }
  }

  private static boolean isChinese(String text, int open, int close) {
    return Chars.hasHan(text, open + 1, close)
        || Chars.isHan(Chars.at(text, open - 1))
        || Chars.isHan(Chars.at(text, close + 1)) && !Chars.isLatin(Chars.at(text, open - 1));
  }
}
