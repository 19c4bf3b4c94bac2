package org.openhpf.reading.kind;

/** Chinese text as it is printed, without what readers confuse because it looks the same. */
final class PrintedText {
  private static final String HAN = "\\p{IsHan}";

  private PrintedText() {}

  /** Full-width brackets and colons, as Chinese is set; a lone stroke between Chinese is 一. */
  static String normal(String text) {
    return text.replace(" ", "")
        .replace('(', '（')
        .replace(')', '）')
        .replace(':', '：')
        .replace(',', '，')
        .replace(';', '；')
        .replace("m²", "㎡")
        .replace("m2", "㎡")
        .replaceAll("(?<=之)[-—_–]", "一")
        .replaceAll("(?<=" + HAN + ")[-—_–](?=" + HAN + ")", "一")
        .replaceAll("[•・∙⋅‧]", "·")
        .replaceAll("^[：·.、，]+|[·.、，]+$", "");
  }

  /** Whether two readings differ in nothing but punctuation, which is small and often lost. */
  static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  /** Whether every bracket that opens closes. */
  static boolean balanced(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\p{P}\\p{S}\\s]", "").replace('O', '0').replace('l', '1');
  }
}
