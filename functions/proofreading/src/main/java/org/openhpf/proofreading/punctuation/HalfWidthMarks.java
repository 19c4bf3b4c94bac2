package org.openhpf.proofreading.punctuation;

import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;

/**
 * Marks of half width beside Chinese characters. Numbers, times, addresses of the Internet, file
 * names and foreign text have none beside them and are left alone.
 */
final class HalfWidthMarks implements ParagraphCheck {
  private static final String HALF = ",;:?!.";
  private static final String FULL = "，；：？！。";
  private static final String CHINESE_CLOSING = "”’）》】〉〕";
  private static final String CHINESE_OPENING = "“‘（《【〈〔";

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    for (int i = 0; i < text.length(); i++) {
      int mark = HALF.indexOf(text.charAt(i));
      if (mark >= 0 && isChinese(text, i)) {
        findings.report(
            "punctuation.half-width-mark",
            paragraph,
            i,
            i + 1,
            Suggestion.certain(FULL.substring(mark, mark + 1)));
      }
    }
  }

  private static boolean isChinese(String text, int i) {
    char before = Chars.at(text, i - 1);
    char after = Chars.at(text, i + 1);
    boolean behindChinese = Chars.isHan(before) || CHINESE_CLOSING.indexOf(before) >= 0;
    boolean beforeChinese = Chars.isHan(after) || CHINESE_OPENING.indexOf(after) >= 0;
    if (text.charAt(i) != '.') {
      return behindChinese || beforeChinese && !Chars.isLatin(before);
    }
    // A dot ends a sentence only where nothing of a name, a number or a list follows.
    boolean ends = after == '\n' || after == ' ' || beforeChinese || after == '”';
    return behindChinese && ends && before != '.' && !isOrdinal(text, i);
  }

  /** 一. at the beginning, which is the ordinals' rule. */
  private static boolean isOrdinal(String text, int dot) {
    String before = text.substring(0, Math.min(dot, 8)).strip();
    return dot < 8 && !before.isEmpty() && before.matches("[一二三四五六七八九十（）()]{1,6}");
  }
}
