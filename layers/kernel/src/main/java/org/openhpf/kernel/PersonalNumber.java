package org.openhpf.kernel;

/**
 * Tells what a run of digits in a text may be: a citizen's id number, a mobile number or a bank
 * card. When in doubt it is personal: a masked serial number is a nuisance, a logged id number a
 * breach.
 */
final class PersonalNumber {
  private PersonalNumber() {}

  /** ASCII and full-width digits, which Chinese input methods type. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９';
  }

  /**
   * Whether the run from {@code from} to {@code to} is the 17 digits of an id number whose check
   * character X follows.
   */
  static boolean endsWithX(String text, int from, int to) {
    return to - from >= 17 && to < text.length() && "XxＸｘ".indexOf(text.charAt(to)) >= 0;
  }

  /** {@code [id]}, {@code [phone]} or {@code [card]}, or "" for a number that is none of them. */
  static String label(String text, int from, int to) {
    int length = to - from;
    if (length < 11) {
      return "";
    }
    if (length == 15 || length == 18 || endsWithX(text, from, to) || holdsId(text, from, to)) {
      return "[id]";
    }
    if (isMobile(text, from, length)) {
      return "[phone]";
    }
    return isCard(text, from, to) ? "[card]" : "";
  }

  /**
   * An id number that another number was written against: eight digits of it are a date of birth.
   * Constant work per digit.
   */
  private static boolean holdsId(String text, int from, int to) {
    for (int start = from; start + 18 <= to; start++) {
      int century = two(text, start + 6);
      int month = two(text, start + 10);
      int day = two(text, start + 12);
      if (century >= 18 && century <= 20 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        return true;
      }
    }
    return false;
  }

  /** 1[3-9] and nine digits, or the same after the country code 86. */
  private static boolean isMobile(String text, int from, int length) {
    int start = length == 13 && two(text, from) == 86 ? from + 2 : from;
    int prefix = two(text, start);
    return (length == 11 || start > from) && prefix >= 13 && prefix <= 19;
  }

  /**
   * 13 to 19 digits that pass Luhn; 13 that begin with 1 are a time in milliseconds, which no
   * issuer's number is.
   */
  private static boolean isCard(String text, int from, int to) {
    int length = to - from;
    boolean millis = length == 13 && digit(text, from) == 1;
    return length >= 13 && length <= 19 && !millis && Luhn.holds(text, from, to);
  }

  private static int two(String text, int at) {
    return 10 * digit(text, at) + digit(text, at + 1);
  }

  private static int digit(String text, int at) {
    return Character.digit(text.charAt(at), 10);
  }
}
