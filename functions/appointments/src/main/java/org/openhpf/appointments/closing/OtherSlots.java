package org.openhpf.appointments.closing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.ChinaTime;

/** Where somebody can go whose branch closes, best first by his own order of preference. */
public final class OtherSlots {
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules booking;
  private final ClosingRules rules;

  /**
   * One of them.
   *
   * @param wish what it fulfils
   */
  record Option(SlotId slot, PlannedSlot planned, Reseating wish) {}

  public OtherSlots(Branches branches, SlotPlans plans, BookingRules booking, ClosingRules rules) {
    this.branches = branches;
    this.plans = plans;
    this.booking = booking;
    this.rules = rules;
  }

  Stream<Option> of(Appointment from) {
    return from.reseating().stream()
        .flatMap(
            wish ->
                switch (wish) {
                  case SAME_BRANCH_LATER -> later(from);
                  case NEAREST_BRANCH -> nearby(from);
                });
  }

  /** The next days that can be booked, each at the nearest time. */
  private Stream<Option> later(Appointment from) {
    return booking.bookableDays().stream()
        .filter(day -> day.isAfter(from.date()))
        .flatMap(day -> slots(from, from.slot().branchId(), day, Reseating.SAME_BRANCH_LATER));
  }

  /** The other branches, the nearest first, each at the nearest time that can still be reached. */
  private Stream<Option> nearby(Appointment from) {
    List<Branch> all = branches.all(from.date());
    Instant earliest = rules.earliestSeat();
    return all.stream()
        .filter(branch -> branch.branchId().equals(from.slot().branchId()))
        .flatMap(own -> others(own, all))
        .filter(branch -> branch.serves(from.slot().category()))
        .flatMap(branch -> slots(from, branch.branchId(), from.date(), Reseating.NEAREST_BRANCH))
        .filter(
            option ->
                !ChinaTime.at(option.slot().date(), option.slot().startTime()).isBefore(earliest));
  }

  private static Stream<Branch> others(Branch own, List<Branch> all) {
    return all.stream()
        .filter(branch -> !branch.branchId().equals(own.branchId()))
        .sorted(
            Comparator.comparingDouble(branch -> own.location().kilometresTo(branch.location())));
  }

  private Stream<Option> slots(Appointment from, String branchId, LocalDate day, Reseating wish) {
    String category = from.slot().category();
    return plans.slots(branchId, category, day).stream()
        .sorted(Comparator.comparing(slot -> apart(slot.startTime(), from.slot().startTime())))
        .map(slot -> new Option(new SlotId(branchId, day, category, slot.startTime()), slot, wish));
  }

  private static Duration apart(LocalTime one, LocalTime other) {
    return Duration.between(one, other).abs();
  }
}
