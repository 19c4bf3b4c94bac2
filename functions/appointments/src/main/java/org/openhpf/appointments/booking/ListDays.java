package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.appointments.booking.BookableDay.State;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotPlans;

/** Shows the bookable days of a branch in their order; those with nothing planned are left out. */
public final class ListDays {
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules rules;
  private final SeenDays seenDays;

  public sealed interface Outcome {
    record Listed(List<BookableDay> days) implements Outcome {}

    record NoSuchBranch() implements Outcome {}

    record NoSuchCategory() implements Outcome {}
  }

  public ListDays(Branches branches, SlotPlans plans, BookingRules rules, SeenDays seenDays) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
    this.seenDays = seenDays;
  }

  public Outcome list(String branchId, String category) {
    Optional<Branch> branch = branches.find(branchId, rules.today());
    if (branch.isEmpty()) {
      return new Outcome.NoSuchBranch();
    }
    if (!branch.get().serves(category)) {
      return new Outcome.NoSuchCategory();
    }
    List<LocalDate> days = rules.bookableDays();
    Map<LocalDate, SeenDays.Seen> seen = seenDays.of(branchId, days, category);
    return new Outcome.Listed(
        days.stream()
            .flatMap(
                date ->
                    day(
                        date,
                        plans.slots(branchId, category, date),
                        seen.getOrDefault(date, SeenDays.UNKNOWN)))
            .toList());
  }

  private static Stream<BookableDay> day(
      LocalDate date, List<PlannedSlot> planned, SeenDays.Seen seen) {
    Map<LocalTime, SeenSlots.Seen> slots = SeenSlots.over(planned, seen.slots());
    if (slots.isEmpty()) {
      return Stream.empty();
    }
    boolean closed =
        seen.closedFor().isPresent() || slots.values().stream().allMatch(SeenSlots.Seen::closed);
    int open = closed ? 0 : slots.values().stream().mapToInt(SeenSlots.Seen::bookable).sum();
    State state = closed ? State.CLOSED : open > 0 ? State.OPEN : State.FULL;
    return Stream.of(new BookableDay(date, open, state, seen.closedFor()));
  }
}
