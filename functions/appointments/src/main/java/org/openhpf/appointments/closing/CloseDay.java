package org.openhpf.appointments.closing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.appointments.closing.ClosingOutcome.Accepted;
import org.openhpf.appointments.closing.ClosingOutcome.AlreadyClosed;
import org.openhpf.appointments.closing.ClosingOutcome.DayCannotClose;
import org.openhpf.appointments.closing.ClosingOutcome.NoSuchBranch;
import org.openhpf.appointments.closing.ClosingOutcome.RequestKeyReused;
import org.openhpf.appointments.closing.ClosingOutcome.Why;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.RequestKey;

/**
 * Closes a branch for a day, today too. When it answers, booking has stopped; a run that is killed
 * before is completed by its repetition or by {@link ReseatSweep}.
 */
public final class CloseDay {
  private final Branches branches;
  private final SlotPlans plans;
  private final ClosingRules rules;
  private final Closures closures;

  /**
   * @param officerId who decides
   * @param channel where from, for the audit record
   */
  public record Wish(
      String branchId, LocalDate date, String reason, String officerId, String channel) {}

  public CloseDay(Branches branches, SlotPlans plans, ClosingRules rules, Closures closures) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
    this.closures = closures;
  }

  public ClosingOutcome close(Wish wish, Optional<RequestKey> request) {
    Optional<Branch> branch = branches.find(wish.branchId(), wish.date());
    if (branch.isEmpty()) {
      return new NoSuchBranch();
    }
    Optional<Why> why = why(wish.date());
    if (why.isPresent()) {
      // The day may have passed since the first try: a repetition still gets its reply.
      return request
          .flatMap(key -> closures.madeBefore(wish.branchId(), wish.date(), key))
          .<ClosingOutcome>map(closure -> new Accepted(stop(closure)))
          .orElseGet(() -> new DayCannotClose(why.get()));
    }
    var begun =
        Closure.begun(branch.get(), wish.date(), wish.reason(), wish.officerId(), rules.now());
    return switch (closures.add(begun, wish.channel(), request)) {
      case Closures.Taken.Stands(var closure) -> new Accepted(stop(closure));
      case Closures.Taken.AnotherStands(var closure) -> new AlreadyClosed(closure);
      case Closures.Taken.RequestKeyReused() -> new RequestKeyReused();
    };
  }

  private Optional<Why> why(LocalDate date) {
    if (date.isBefore(rules.today())) {
      return Optional.of(Why.PAST);
    }
    if (date.isAfter(rules.lastDay())) {
      return Optional.of(Why.TOO_FAR);
    }
    return rules.isWorkingDay(date) ? Optional.empty() : Optional.of(Why.NO_WORKING_DAY);
  }

  /** Sees to it that nobody can book the day; at once if that was done. */
  Closure stop(Closure closure) {
    return closure.status() == ClosureStatus.STOPPING
        ? closures.stop(closure, slots(closure.branchId(), closure.date()), rules.now())
        : closure;
  }

  /** All that the branch plans for the day. */
  Map<SlotId, PlannedSlot> slots(String branchId, LocalDate date) {
    var slots = new TreeMap<SlotId, PlannedSlot>(Comparator.comparing(SlotId::toString));
    for (Category category :
        branches.find(branchId, date).map(Branch::categories).orElse(List.of())) {
      plans
          .slots(branchId, category.category(), date)
          .forEach(
              slot ->
                  slots.put(
                      new SlotId(branchId, date, category.category(), slot.startTime()), slot));
    }
    return slots;
  }
}
