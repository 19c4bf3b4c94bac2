package org.openhpf.proofreading.format;

/** Colours as documents write them (ST_HexColor, and VML's names). */
final class Colours {
  /** (design) Of 255: much red, little of the others. */
  private static final int STRONG = 180;

  private static final int WEAK = 90;

  private Colours() {}

  static boolean isRed(String colour) {
    String plain = colour.startsWith("#") ? colour.substring(1) : colour;
    if (plain.equals("red")) {
      return true;
    }
    if (!plain.matches("[0-9A-Fa-f]{6}")) {
      return false;
    }
    int value = Integer.parseInt(plain, 16);
    return value >> 16 >= STRONG && (value >> 8 & 255) <= WEAK && (value & 255) <= WEAK;
  }
}
