package org.openhpf.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the slots of a branch on a day; none on a day that cannot be booked. */
final class ListSlots {
  private final Branches branches;
  private final BookingRules rules;
  private final Appointments appointments;

  sealed interface Outcome {
    record Listed(List<Slot> slots) implements Outcome {}

    record NoSuchBranch() implements Outcome {}

    record NoSuchCategory() implements Outcome {}
  }

  ListSlots(Branches branches, BookingRules rules, Appointments appointments) {
    this.branches = branches;
    this.rules = rules;
    this.appointments = appointments;
  }

  Outcome list(String branchId, LocalDate date, String category) {
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
    Map<LocalTime, Integer> taken = appointments.taken(branchId, date, category);
    return new Outcome.Listed(
        branches.slots(branchId, category, date).stream()
            .map(slot -> Slot.of(slot, taken.getOrDefault(slot.startTime(), 0)))
            .toList());
  }
}
