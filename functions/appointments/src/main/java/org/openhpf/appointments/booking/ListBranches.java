package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Hours;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotPlans;

/**
 * The branches with the hours in which they serve anybody: by the plans of today, their own among
 * them, or of the next working day where today is none.
 */
final class ListBranches {
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules rules;

  ListBranches(Branches branches, SlotPlans plans, BookingRules rules) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
  }

  List<Branch> list() {
    LocalDate day = rules.workingDayFrom(rules.today());
    return branches.all(rules.today()).stream()
        .map(branch -> branch.withHours(hours(branch, day)))
        .toList();
  }

  /** Its slots of all categories, those that meet or overlap taken together. */
  private List<Hours> hours(Branch branch, LocalDate day) {
    var hours = new ArrayList<Hours>();
    branch.categories().stream()
        .flatMap(category -> plans.slots(branch.branchId(), category.category(), day).stream())
        .sorted(Comparator.comparing(PlannedSlot::startTime))
        .forEach(slot -> join(hours, new Hours(slot.startTime(), slot.endTime())));
    return hours;
  }

  private static void join(List<Hours> hours, Hours next) {
    Hours last = hours.isEmpty() ? null : hours.getLast();
    if (last == null || next.opens().isAfter(last.closes())) {
      hours.add(next);
    } else if (next.closes().isAfter(last.closes())) {
      hours.set(hours.size() - 1, new Hours(last.opens(), next.closes()));
    }
  }
}
