package org.openhpf.appointments.hall;

import java.time.LocalDate;
import java.time.LocalTime;

/** Which slot (预约时段): of a branch, on a day, for a category, from a time on. */
public record SlotId(String branchId, LocalDate date, String category, LocalTime startTime) {

  /** {@code tianhe#2026-11-30#loan#09:00}; no part holds a '#'. */
  @Override
  public String toString() {
    return day() + "#" + startTime;
  }

  /** {@code tianhe#2026-11-30#loan}: all slots of one category on one day. */
  public String day() {
    return branchId + "#" + date + "#" + category;
  }

  /**
   * @param text what {@link #toString} gave
   */
  public static SlotId parse(String text) {
    String[] parts = text.split("#");
    return new SlotId(parts[0], LocalDate.parse(parts[1]), parts[2], LocalTime.parse(parts[3]));
  }
}
