package org.openhpf.edge.http;

import static org.openhpf.kernel.InvalidValue.require;

/** What text from outside must be: no control characters, no halves of characters, not endless. */
final class Text {
  private Text() {}

  static String checked(String text, int maxLength) {
    require(!text.isBlank(), "", "不能为空");
    require(text.codePointCount(0, text.length()) <= maxLength, "", "不能超过 " + maxLength + " 个字符");
    require(text.chars().noneMatch(Character::isISOControl), "", "不能包含控制字符");
    require(
        text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
        "",
        "包含无法识别的字符");
    return text;
  }

  /** A field name as the client sent it, fit to be shown back. */
  static String shown(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
  }
}
