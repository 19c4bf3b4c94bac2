package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.Sweep;

/**
 * Makes the counters of the last day that can be booked today, a branch a step, so that the first
 * bookings of the morning find them. What it has not come to is opened by the first who books.
 */
public final class OpenDaySweep implements Sweep<OpenDaySweep.Input> {
  private static final String END = "~"; // sorts behind every branch

  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules rules;
  private final OpeningSlots slots;

  /** Where slots are opened. */
  @FunctionalInterface
  public interface OpeningSlots {
    /** Makes a slot's counters; nothing if it has them. */
    void open(SlotId slot, PlannedSlot planned);
  }

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  public OpenDaySweep(Branches branches, SlotPlans plans, BookingRules rules, OpeningSlots slots) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
    this.slots = slots;
  }

  @Override
  public String checkpoint(Input input) {
    return "open-day";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    LocalDate day = rules.lastOfToday();
    // {@code 2026-12-01/tianhe}: the last branch done; of an earlier day it says nothing.
    String done =
        cursor
            .filter(place -> place.startsWith(day + "/"))
            .map(place -> place.substring(place.indexOf('/') + 1))
            .orElse("");
    List<Branch> left =
        branches.all(day).stream()
            .filter(branch -> branch.branchId().compareTo(done) > 0)
            .sorted(Comparator.comparing(Branch::branchId))
            .toList();
    if (left.isEmpty()) {
      return new Step(day + "/" + END, 0, true);
    }
    Branch branch = left.getFirst();
    return new Step(day + "/" + branch.branchId(), open(branch, day), false);
  }

  private int open(Branch branch, LocalDate day) {
    int opened = 0;
    for (Category category : branch.categories()) {
      for (PlannedSlot planned : plans.slots(branch.branchId(), category.category(), day)) {
        slots.open(
            new SlotId(branch.branchId(), day, category.category(), planned.startTime()), planned);
        opened++;
      }
    }
    return opened;
  }
}
