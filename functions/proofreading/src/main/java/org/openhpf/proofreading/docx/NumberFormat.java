package org.openhpf.proofreading.docx;

import java.util.Locale;

/** How numbering writes a number (ST_NumberFormat, ECMA-376 part 1, 17.18.59). */
final class NumberFormat {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_TEXT = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private NumberFormat() {}

  /** In Arabic digits where a format is not known, as numbers of that size have none in it. */
  static String of(String format, int number) {
    return switch (format) {
      case "none" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : "" + number;
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographLegalTraditional" ->
          counted(number, DIGITS, "十百千");
      case "chineseLegalSimplified" -> counted(number, CAPITALS, "拾佰仟");
      case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
          digits(number, '0', "〇一二三四五六七八九");
      case "decimalFullWidth", "decimalFullWidth2" -> digits(number, '0', "０１２３４５６７８９");
      case "ideographTraditional" -> pick(STEMS, number);
      case "ideographZodiac" -> pick(BRANCHES, number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> from('①', 20, number);
      case "decimalEnclosedParen" -> from('⑴', 20, number);
      case "decimalEnclosedFullstop" -> from('⒈', 20, number);
      case "upperLetter" -> letter('A', number);
      case "lowerLetter" -> letter('a', number);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      default -> "" + number;
    };
  }

  private static String from(char first, int most, int number) {
    return number >= 1 && number <= most ? "" + (char) (first + number - 1) : "" + number;
  }

  private static String pick(String signs, int number) {
    return number >= 1 && number <= signs.length() ? "" + signs.charAt(number - 1) : "" + number;
  }

  private static String letter(char first, int number) {
    return number < 1
        ? "" + number
        : ("" + (char) (first + (number - 1) % 26)).repeat(Math.min(10, (number - 1) / 26 + 1));
  }

  private static String digits(int number, char zero, String signs) {
    var text = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      text.append(c == '-' ? c : signs.charAt(c - zero));
    }
    return text.toString();
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return "" + number;
    }
    var text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        text.append(ROMAN_TEXT[i]);
      }
    }
    return text.toString();
  }

  /** 一, 十, 十一, 二十, 一百零五. */
  private static String counted(int number, String digits, String units) {
    if (number < 0 || number > 9999) {
      return "" + number;
    }
    if (number < 10) {
      return "" + digits.charAt(number);
    }
    var text = new StringBuilder();
    String decimal = Integer.toString(number);
    boolean gap = false;
    for (int i = 0; i < decimal.length(); i++) {
      int digit = decimal.charAt(i) - '0';
      int unit = decimal.length() - 1 - i;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap) {
        text.append(digits.charAt(0));
        gap = false;
      }
      boolean tens = i == 0 && unit == 1 && digit == 1;
      text.append(tens ? "" : digits.charAt(digit)).append(unit == 0 ? "" : units.charAt(unit - 1));
    }
    return text.toString();
  }
}
