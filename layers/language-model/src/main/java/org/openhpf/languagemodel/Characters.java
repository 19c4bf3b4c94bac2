package org.openhpf.languagemodel;

/** What the models take for the same character. */
public final class Characters {
  private Characters() {}

  /** Whether it is a Chinese character of the basic plane; 〇 is one. */
  public static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF' || c == '〇' || c >= '\u3400' && c <= '\u4DBF';
  }

  /** The character that stands for it: one digit for all, one letter for all, one form of marks. */
  public static char plain(char c) {
    if (isHan(c)) {
      return c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      c -= 0xFEE0;
    }
    if (Character.isDigit(c)) {
      return '0';
    }
    if (Character.isLetter(c)) {
      return 'a';
    }
    return switch (c) {
      case '"', '”', '“', '「', '」' -> '"';
      case '\'', '‘', '’' -> '\'';
      case '[', '〔', '【' -> '(';
      case ']', '〕', '】' -> ')';
      case '。' -> '.';
      case '\u3000', '\t' -> ' ';
      default -> c;
    };
  }
}
