package org.openhpf.web.hall;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Made-up resident id numbers (公民身份号码, GB 11643-1999) under 440100, the code of the whole city,
 * under which none is issued.
 */
final class IdNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  // Beyond the people of local/seed and of the local sign-in page.
  private static final AtomicInteger LAST = new AtomicInteger(200);

  private IdNumbers() {}

  /** One that nobody had in this run. */
  static String next(String birthDate) {
    String number = "440100" + birthDate + "%03d".formatted(LAST.incrementAndGet());
    int sum = 0;
    for (int place = 0; place < WEIGHTS.length; place++) {
      sum += WEIGHTS[place] * (number.charAt(place) - '0');
    }
    return number + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }
}
