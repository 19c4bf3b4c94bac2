package org.openhpf.proofreading.manuscript;

import java.lang.Character.UnicodeScript;

/** In which language a manuscript is written, as far as the script tells. */
public final class Language {
  /** So few letters may be anything: a name, a code. */
  private static final int LEAST_LETTERS = 20;

  /** Chinese texts full of product names and addresses are far above it, others far below. */
  private static final double LEAST_SHARE = 0.2;

  private Language() {}

  /** Whether it is Chinese, or too short to be told. Kana and Hangul make it another's. */
  public static boolean isChinese(Manuscript manuscript) {
    int han = 0;
    int kana = 0;
    int letters = 0;
    for (Paragraph paragraph : manuscript.paragraphs()) {
      String text = paragraph.text();
      for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        if (Character.isLetter(c)) {
          letters++;
          UnicodeScript script = UnicodeScript.of(c);
          han += script == UnicodeScript.HAN ? 1 : 0;
          kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
        }
      }
    }
    return letters < LEAST_LETTERS || han >= LEAST_SHARE * letters && kana <= LEAST_SHARE * letters;
  }
}
