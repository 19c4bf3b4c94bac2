package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.Sweep;

/**
 * Makes the counters of the last day that can be booked today, a category of a branch a step, so
 * that the first bookings of the morning find them. What it has not come to is opened by the first
 * who books.
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

  /** The slots of one category: what a step opens. */
  private record Line(LocalDate day, String branchId, String category) {
    String cursor() {
      return day + "/" + branchId + "/" + category;
    }
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
    // {@code 2026-12-01/tianhe/loan}: the last one done; of an earlier day it says nothing.
    String done = cursor.filter(place -> place.startsWith(day + "/")).orElse("");
    List<Line> left =
        branches.all(day).stream()
            .flatMap(branch -> lines(branch, day))
            .filter(line -> line.cursor().compareTo(done) > 0)
            .sorted(Comparator.comparing(Line::cursor))
            .toList();
    if (left.isEmpty()) {
      return new Step(day + "/" + END, 0, true);
    }
    return new Step(left.getFirst().cursor(), open(left.getFirst()), left.size() == 1);
  }

  private static Stream<Line> lines(Branch branch, LocalDate day) {
    return branch.categories().stream()
        .map(category -> new Line(day, branch.branchId(), category.category()));
  }

  private int open(Line line) {
    List<PlannedSlot> planned = plans.slots(line.branchId(), line.category(), line.day());
    planned.forEach(
        slot ->
            slots.open(
                new SlotId(line.branchId(), line.day(), line.category(), slot.startTime()), slot));
    return planned.size();
  }
}
