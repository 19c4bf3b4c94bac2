package org.openhpf.edge.http;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.openhpf.kernel.InvalidValue;

/** Dates and times of day in the one form the API has of each. */
final class Times {
  private Times() {}

  /** {@code YYYY-MM-DD}. */
  static LocalDate date(String text) {
    try {
      require(text.length() == 10, "", "日期格式须为 YYYY-MM-DD");
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValue("", "日期不存在或格式不是 YYYY-MM-DD");
    }
  }

  /** {@code HH:mm}. */
  static LocalTime timeOfDay(String text) {
    try {
      require(text.length() == 5, "", "时间格式须为 HH:mm");
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValue("", "时间不存在或格式不是 HH:mm");
    }
  }
}
