package org.openhpf.kernel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** What a deadline is counted in (承诺期限单位), with the code that case data items give it. */
public enum DayUnit {
  DAY(0, "个自然日"),
  WORKING_DAY(1, "个工作日"),
  MONTH(2, "个月"),
  YEAR(3, "年");

  private final int code;
  private final String label;

  DayUnit(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * @param word lower case with hyphens, {@code working-day}
   * @throws IllegalArgumentException if it is none of them
   */
  static DayUnit of(String word) {
    return Arrays.stream(values())
        .filter(unit -> unit.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit of days: " + word));
  }

  /** 0 day, 1 working day, 2 month, 3 year. */
  public int code() {
    return code;
  }

  /** What follows the number, in Chinese. */
  public String label() {
    return label;
  }

  /** The last day of "within n": the day it runs from does not count. */
  public LocalDate plus(LocalDate from, int n, WorkingDays calendar) {
    return switch (this) {
      case DAY -> from.plusDays(n);
      case WORKING_DAY -> calendar.plus(from, n);
      case MONTH -> from.plusMonths(n);
      case YEAR -> from.plusYears(n);
    };
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
