package org.openhpf.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 预约时段: one session of a working day, cut into slots.
 *
 * @param branchId or {@code *} for every branch
 * @param category or {@code *} for every category
 * @param minutes length of a slot
 * @param capacity places in each slot
 */
record SlotPlan(
    String branchId,
    String category,
    LocalTime opens,
    LocalTime closes,
    int minutes,
    int capacity,
    LocalDate from,
    Optional<LocalDate> to) {
  static final String ANY = "*";

  SlotPlan {
    if (!opens.isBefore(closes) || minutes < 1 || capacity < 1) {
      throw new IllegalArgumentException("a session needs time, slots and places");
    }
  }

  boolean holds(String branch, String kind, LocalDate day) {
    return (branchId.equals(ANY) || branchId.equals(branch))
        && (category.equals(ANY) || category.equals(kind))
        && !day.isBefore(from)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** How closely it fits: one that names the branch before one that names the category. */
  int closeness() {
    return (branchId.equals(ANY) ? 0 : 2) + (category.equals(ANY) ? 0 : 1);
  }

  List<PlannedSlot> slots() {
    var slots = new ArrayList<PlannedSlot>();
    for (LocalTime start = opens;
        !start.plusMinutes(minutes).isAfter(closes);
        start = start.plusMinutes(minutes)) {
      slots.add(new PlannedSlot(start, start.plusMinutes(minutes), capacity));
    }
    return slots;
  }
}
