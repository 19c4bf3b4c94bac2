package org.openhpf.appointments.hall;

import java.time.Duration;
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
public record SlotPlan(
    String branchId,
    String category,
    LocalTime opens,
    LocalTime closes,
    int minutes,
    int capacity,
    LocalDate from,
    Optional<LocalDate> to) {
  public static final String ANY = "*";

  public SlotPlan {
    if (!opens.isBefore(closes) || minutes < 1 || capacity < 1) {
      throw new IllegalArgumentException("a session needs time, slots and places");
    }
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("a plan ends before it begins");
    }
  }

  public boolean holds(String branch, String kind, LocalDate day) {
    return (branchId.equals(ANY) || branchId.equals(branch))
        && (category.equals(ANY) || category.equals(kind))
        && !day.isBefore(from)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether some slot would stand in both on some day: it would have two capacities. */
  public boolean contradicts(SlotPlan other) {
    return branchId.equals(other.branchId)
        && category.equals(other.category)
        && opens.isBefore(other.closes)
        && other.opens.isBefore(closes)
        && !to.orElse(LocalDate.MAX).isBefore(other.from)
        && !other.to.orElse(LocalDate.MAX).isBefore(from);
  }

  /** How closely it fits: one that names the branch before one that names the category. */
  public int closeness() {
    return (branchId.equals(ANY) ? 0 : 2) + (category.equals(ANY) ? 0 : 1);
  }

  public List<PlannedSlot> slots() {
    var slots = new ArrayList<PlannedSlot>();
    // Counted and not added up: a time of day goes past midnight without a word.
    long count = Duration.between(opens, closes).toMinutes() / minutes;
    for (int i = 0; i < count; i++) {
      LocalTime start = opens.plusMinutes((long) i * minutes);
      slots.add(new PlannedSlot(start, start.plusMinutes(minutes), capacity));
    }
    return slots;
  }
}
