package org.openhpf.province.delivery;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row, both ends included. */
public record Days(LocalDate from, LocalDate to) {
  /**
   * @throws org.openhpf.kernel.InvalidValue if the last comes before the first
   */
  public Days {
    require(!to.isBefore(from), "to", "截止日期不能早于起始日期");
  }

  public long count() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
