package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.SlotPlans;

/** Shows the slots of a branch on a day; none on a day that cannot be booked. */
public final class ListSlots {
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules rules;
  private final SeenSlots seenSlots;

  public sealed interface Outcome {
    record Listed(List<Slot> slots) implements Outcome {}

    record NoSuchBranch() implements Outcome {}

    record NoSuchCategory() implements Outcome {}
  }

  public ListSlots(Branches branches, SlotPlans plans, BookingRules rules, SeenSlots seenSlots) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
    this.seenSlots = seenSlots;
  }

  public Outcome list(String branchId, LocalDate date, String category) {
    Optional<Branch> branch = branches.find(branchId, date);
    if (branch.isEmpty()) {
      return new Outcome.NoSuchBranch();
    }
    if (!branch.get().serves(category)) {
      return new Outcome.NoSuchCategory();
    }
    if (!rules.bookableDays().contains(date)) {
      return new Outcome.Listed(List.of());
    }
    return new Outcome.Listed(slots(branchId, date, category));
  }

  private List<Slot> slots(String branchId, LocalDate date, String category) {
    return SeenSlots.over(
            plans.slots(branchId, category, date), seenSlots.of(branchId, date, category))
        .entrySet()
        .stream()
        .map(entry -> slot(entry, date))
        .toList();
  }

  private Slot slot(Map.Entry<LocalTime, SeenSlots.Seen> entry, LocalDate date) {
    SeenSlots.Seen seen = entry.getValue();
    return new Slot(
        entry.getKey(),
        seen.endTime(),
        seen.capacity(),
        seen.capacity() - seen.open(),
        seen.bookable(),
        rules.keptForElders(seen.capacity(), date),
        seen.closed());
  }
}
