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
        .replaceAll("(?<=之)[-—_–]", "一")
        .replaceAll("(?<=" + HAN + ")[-—_–](?=" + HAN + ")", "一")
        .replaceAll("[•・∙⋅‧]", "·")
        .replaceAll("^[：·.、，]+|[·.、，]+$", "");
  }

  /** Whether two readings differ in nothing but punctuation, which is small and often lost. */
  static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\p{P}\\p{S}\\s]", "").replace('O', '0').replace('l', '1');
  }
}
