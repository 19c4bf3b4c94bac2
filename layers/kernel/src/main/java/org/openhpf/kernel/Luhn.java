package org.openhpf.kernel;

/**
 * The check digit of ISO/IEC 7812-1 Annex B (Luhn), which bank cards and our own spoken codes end
 * with.
 */
final class Luhn {
  private Luhn() {}

  /**
   * Whether the decimal digits from {@code from} to before {@code to} end with their check digit.
   */
  static boolean holds(CharSequence text, int from, int to) {
    return sum(text, from, to, false) % 10 == 0;
  }

  /** The digit, 0 to 9, that makes these digits hold when it is appended. */
  static int checkDigit(CharSequence digits) {
    return (10 - sum(digits, 0, digits.length(), true) % 10) % 10;
  }

  private static int sum(CharSequence text, int from, int to, boolean doubling) {
    int sum = 0;
    boolean doubled = doubling;
    for (int i = to - 1; i >= from; i--) {
      int digit = Character.digit(text.charAt(i), 10);
      int weighted = doubled ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
      doubled = !doubled;
    }
    return sum;
  }
}
