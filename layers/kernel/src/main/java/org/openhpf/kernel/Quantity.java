package org.openhpf.kernel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Reads a parameter's value as its unit says; every refusal is an {@link IllegalArgumentException}
 * that names the parameter.
 */
final class Quantity {
  private Quantity() {}

  /**
   * Refuses a value that is not of its unit, so that a wrong table fails when it is loaded and not
   * when it is used.
   */
  static void check(String name, String value, String unit) {
    switch (unit) {
      case "yuan" -> money(name, value, unit);
      case "ratio", "percent" -> ratio(name, value, unit);
      case "seconds", "minutes", "hours", "days" -> duration(name, value, unit);
      case "time" -> time(name, value, unit);
      default -> {} // what is counted; its reader asks for a number
    }
  }

  static int integer(String name, String value) {
    return read(name, "a whole number", () -> Integer.parseInt(value));
  }

  static BigDecimal decimal(String name, String value) {
    return read(name, "a number", () -> new BigDecimal(value));
  }

  static Money money(String name, String value, String unit) {
    return read(name, "an amount in yuan", () -> only("yuan".equals(unit), Money.of(value)));
  }

  static BigDecimal ratio(String name, String value, String unit) {
    BigDecimal number = decimal(name, value);
    return switch (unit) {
      case "ratio" -> number;
      case "percent" -> number.movePointLeft(2);
      default -> throw refused(name, "a ratio or percent", null);
    };
  }

  static Duration duration(String name, String value, String unit) {
    ChronoUnit of =
        switch (unit) {
          case "seconds" -> ChronoUnit.SECONDS;
          case "minutes" -> ChronoUnit.MINUTES;
          case "hours" -> ChronoUnit.HOURS;
          case "days" -> ChronoUnit.DAYS;
          default -> throw refused(name, "a length of time", null);
        };
    return Duration.of(integer(name, value), of);
  }

  static LocalTime time(String name, String value, String unit) {
    return read(name, "a time of day", () -> only("time".equals(unit), LocalTime.parse(value)));
  }

  private static <T> T read(String name, String expected, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (RuntimeException e) {
      throw refused(name, expected, e);
    }
  }

  private static <T> T only(boolean unitHolds, T value) {
    if (!unitHolds) {
      throw new IllegalArgumentException("its unit is another");
    }
    return value;
  }

  private static IllegalArgumentException refused(String name, String expected, Exception cause) {
    return new IllegalArgumentException("parameter " + name + " is not " + expected, cause);
  }
}
