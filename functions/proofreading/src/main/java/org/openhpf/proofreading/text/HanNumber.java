package org.openhpf.proofreading.text;

import java.util.OptionalLong;

/** Whole numbers in Chinese figures: 二十三, 一百零八, 二〇二三. */
public final class HanNumber {
  /** 九千九百九十九 four times, with 万 and 亿 between. */
  private static final int LONGEST = 32;

  private static final int MOST_DIGITS = 16;
  private static final String FIGURES = "零一二三四五六七八九";

  private HanNumber() {}

  /**
   * @param text below 10^16, digit by digit or as counted
   * @return empty if it is no number
   */
  public static OptionalLong value(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return OptionalLong.empty();
    }
    return text.chars().allMatch(c -> figure((char) c) >= 0) ? placed(text) : multiplied(text);
  }

  /** Digit by digit, as years are written. */
  private static OptionalLong placed(String text) {
    if (text.length() > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (char c : text.toCharArray()) {
      value = value * 10 + figure(c);
    }
    return OptionalLong.of(value);
  }

  private static OptionalLong multiplied(String text) {
    long whole = 0;
    long section = 0;
    long figure = -1;
    for (char c : text.toCharArray()) {
      int digit = figure(c);
      long unit = unit(c);
      if (digit >= 0) {
        if (figure > 0) {
          return OptionalLong.empty();
        }
        figure = digit;
      } else if (unit >= 10_000) {
        section += Math.max(figure, 0);
        boolean below = whole >= unit;
        if (section == 0 && (whole == 0 || below)) {
          return OptionalLong.empty();
        }
        whole = below ? whole + section * unit : (whole + section) * unit;
        section = 0;
        figure = -1;
      } else if (unit > 0) {
        section += (figure > 0 ? figure : 1) * unit;
        figure = -1;
      } else {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(whole + section + Math.max(figure, 0));
  }

  private static int figure(char c) {
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> FIGURES.indexOf(c);
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  /** As counted: 23 is 二十三; 0 to 99,999. */
  public static String written(int value) {
    if (value < 10) {
      return FIGURES.substring(value, value + 1);
    }
    if (value < 20) {
      return "十" + (value == 10 ? "" : written(value - 10));
    }
    int unit = value < 100 ? 10 : value < 1_000 ? 100 : value < 10_000 ? 1_000 : 10_000;
    int rest = value % unit;
    String zero = rest > 0 && rest < unit / 10 ? "零" : "";
    String tail = rest >= 10 && rest < 20 && unit > 10 ? "一" + written(rest) : written(rest);
    return written(value / unit)
        + "十百千万".charAt(Integer.toString(unit).length() - 2)
        + zero
        + (rest == 0 ? "" : tail);
  }
}
