package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * A case number (办件编号), 22 digits: the matter's code (4), the day it was opened (yyyyMMdd), 9
 * random digits and their Luhn check digit. It is not guessable, and its matter is read from it. Of
 * unique numbers that carry matter, date and serial the national case tables say (memory); the form
 * is ours (design).
 */
public record ProjectNo(String value) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /**
   * @throws InvalidValue if it is no such number
   */
  public ProjectNo {
    require(hasForm(value), "projectNo", "办件编号为 22 位数字");
    require(isWellFormed(value), "projectNo", "办件编号有误，请核对是否输错");
  }

  /** Whether this could be a case's number. */
  public static boolean isWellFormed(String text) {
    return hasForm(text) && isDay(text) && Luhn.holds(text, 12, 22);
  }

  private static boolean hasForm(String text) {
    return text.length() == 22 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A new one. */
  public static ProjectNo next(Ids ids, String matter, LocalDate on) {
    return new ProjectNo(matter + DAY.format(on) + ids.digits(10));
  }

  /** The code of the matter it was opened for. */
  public String matter() {
    return value.substring(0, 4);
  }

  /** The day it was opened. */
  public LocalDate openedOn() {
    return LocalDate.parse(value.substring(4, 12), DAY);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isDay(String number) {
    try {
      LocalDate.parse(number.substring(4, 12), DAY);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
