package org.openhpf.proofreading.text;

/** Kinds of characters that checks tell apart. */
public final class Chars {
  /** Chinese figures and what they are multiplied with. */
  public static final String HAN_FIGURES = "〇零一二两三四五六七八九十百千万亿";

  private Chars() {}

  /** A Chinese character; those beyond the basic plane are seen as their halves. */
  public static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff'
        || c >= '\u3400' && c <= '\u4dbf'
        || c == '〇'
        || Character.isSurrogate(c);
  }

  /** 0 to 9, as typed in half width. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Whether a Chinese character stands in this part of a text. */
  public static boolean hasHan(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The character at a place, or a line feed where there is none. */
  public static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
  }
}
