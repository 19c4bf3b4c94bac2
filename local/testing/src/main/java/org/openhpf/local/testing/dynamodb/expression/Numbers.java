package org.openhpf.local.testing.dynamodb.expression;

import java.math.BigDecimal;

/** DynamoDB's numbers: decimals of at most 38 significant digits, written as texts. */
public final class Numbers {
  private static final int MOST_DIGITS = 38;
  private static final int LARGEST_EXPONENT = 125;
  private static final int SMALLEST_EXPONENT = -130;

  /** What is this short and plain needs no BigDecimal. */
  private static final int SHORT = 18;

  private Numbers() {}

  /** By value: 1 equals 1.0. */
  public static int compare(String a, String b) {
    return isShort(a) && isShort(b)
        ? Long.compare(Long.parseLong(a), Long.parseLong(b))
        : new BigDecimal(a).compareTo(new BigDecimal(b));
  }

  /** As DynamoDB gives it back: plain, without zeros that say nothing. */
  public static String normal(String number) {
    return isShort(number) ? number : text(parse(number));
  }

  /** Equal numbers are equal objects. */
  public static BigDecimal parse(String number) {
    BigDecimal value;
    try {
      value = new BigDecimal(number).stripTrailingZeros();
    } catch (NumberFormatException e) {
      throw Invalid.request(
          number.isEmpty()
              ? "The parameter cannot be converted to a numeric value"
              : "The parameter cannot be converted to a numeric value: " + number);
    }
    return checked(value);
  }

  static String sum(String a, String b) {
    if (isShort(a) && isShort(b)) {
      return Long.toString(Long.parseLong(a) + Long.parseLong(b));
    }
    return text(checked(new BigDecimal(a).add(new BigDecimal(b)).stripTrailingZeros()));
  }

  static String difference(String a, String b) {
    if (isShort(a) && isShort(b)) {
      return Long.toString(Long.parseLong(a) - Long.parseLong(b));
    }
    return text(checked(new BigDecimal(a).subtract(new BigDecimal(b)).stripTrailingZeros()));
  }

  /** Bytes it is billed as: one for two digits, one more, and one for a minus. */
  static int size(String normal) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (c >= '1' && c <= '9') {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    int digits = first < 0 ? 1 : last - first + 1;
    return (digits + 1) / 2 + 1 + (normal.charAt(0) == '-' ? 1 : 0);
  }

  private static String text(BigDecimal stripped) {
    return stripped.toPlainString();
  }

  private static BigDecimal checked(BigDecimal stripped) {
    if (stripped.precision() > MOST_DIGITS) {
      throw Invalid.request("Attempting to store more than 38 significant digits in a Number");
    }
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent > LARGEST_EXPONENT) {
      throw Invalid.request(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    if (stripped.signum() != 0 && exponent < SMALLEST_EXPONENT) {
      throw Invalid.request(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    return stripped;
  }

  private static boolean isShort(String number) {
    int length = number.length();
    int i = length > 1 && number.charAt(0) == '-' ? 1 : 0;
    if (length == 0 || length > SHORT || (number.charAt(i) == '0' && length > 1)) {
      return false;
    }
    for (; i < length; i++) {
      char c = number.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
