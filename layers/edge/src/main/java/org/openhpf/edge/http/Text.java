package org.openhpf.edge.http;

import static org.openhpf.kernel.InvalidValue.require;

/** What text from outside must be: no control characters, no halves of characters, not endless. */
final class Text {
  private static final int MAX_SHOWN = 40;

  private Text() {}

  /**
   * @param maxLength in characters as a reader counts them, that is, code points
   */
  static String checked(String text, int maxLength) {
    return checked(text, maxLength, false);
  }

  /**
   * @param lines whether line breaks and tabs may stand in it
   */
  static String checked(String text, int maxLength, boolean lines) {
    require(text.codePoints().anyMatch(Text::isVisible), "", "不能为空");
    int length = 0;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      length++;
      boolean layout = lines && (c == '\n' || c == '\r' || c == '\t');
      require(layout || !Character.isISOControl(c), "", "不能包含控制字符");
      require(c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE, "", "包含无法识别的字符");
      require(!changesDirection(c), "", "不能包含改变文字方向的不可见字符");
    }
    require(length <= maxLength, "", "不能超过 " + maxLength + " 个字符");
    return text;
  }

  /** Neither a space of any kind nor, as the zero-width ones, a mark of format. */
  private static boolean isVisible(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }

  /**
   * Embeddings, overrides and isolates: with them a text shows otherwise than it is stored. Letters
   * that are written from right to left (Uyghur names) need none of them.
   */
  private static boolean changesDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** A field name as the client sent it, fit to be shown back. */
  static String shown(String name) {
    var shown = new StringBuilder();
    int length = 0;
    for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
      if (length++ == MAX_SHOWN) {
        return shown.append('…').toString();
      }
      c = name.codePointAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
      shown.appendCodePoint(plain ? c : '?');
    }
    return shown.toString();
  }
}
