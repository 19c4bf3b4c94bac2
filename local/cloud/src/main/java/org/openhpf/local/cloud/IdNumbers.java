package org.openhpf.local.cloud;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Checks of resident id numbers (公民身份号码, GB 11643-1999). The layers have their own; local/ stays
 * apart from them.
 */
final class IdNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final DateTimeFormatter BIRTH_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private IdNumbers() {}

  /**
   * Returns the number in its standard form, or throws IllegalArgumentException that says what is
   * wrong with it.
   */
  static String requireValid(String text) {
    String number = text.toUpperCase(Locale.ROOT);
    if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
      throw new IllegalArgumentException("idNumber has 17 digits and a check digit (0-9 or X)");
    }
    requireBirthDate(number.substring(6, 14));
    if (number.charAt(17) != checkDigit(number)) {
      throw new IllegalArgumentException("idNumber has a wrong check digit (GB 11643)");
    }
    return number;
  }

  /** ISO 7064 MOD 11-2. */
  private static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  private static void requireBirthDate(String digits) {
    try {
      LocalDate born = LocalDate.parse(digits, BIRTH_DATE);
      if (!born.isAfter(LocalDate.now(ZoneId.of("Asia/Shanghai")))) {
        return;
      }
    } catch (DateTimeException e) {
      // Falls through: no such day.
    }
    throw new IllegalArgumentException("idNumber has no valid date of birth in it");
  }
}
