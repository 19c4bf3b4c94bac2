package org.openhpf.appointments.waitlist;

import java.time.LocalDate;
import org.openhpf.appointments.hall.SlotId;

/** 候补队列: all who wait for a place of a branch, day and category, in the order they joined. */
public record Line(String branchId, LocalDate date, String category) {

  /** The one in which people wait for this slot. */
  public static Line of(SlotId slot) {
    return new Line(slot.branchId(), slot.date(), slot.category());
  }

  /** {@code tianhe#2026-11-30#loan}; no part holds a '#'. */
  @Override
  public String toString() {
    return branchId + "#" + date + "#" + category;
  }
}
