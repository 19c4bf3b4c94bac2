package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.planning.PlanningOutcome.AnotherBegins;
import org.openhpf.appointments.planning.PlanningOutcome.DayAlreadyOpen;
import org.openhpf.appointments.planning.PlanningOutcome.NoSuchBranch;
import org.openhpf.appointments.planning.PlanningOutcome.NoSuchCategory;
import org.openhpf.appointments.planning.PlanningOutcome.NoSuchPlan;
import org.openhpf.appointments.planning.PlanningOutcome.Planned;
import org.openhpf.appointments.planning.PlanningOutcome.Removed;
import org.openhpf.appointments.planning.PlanningOutcome.RequestKeyReused;
import org.openhpf.appointments.planning.PlanningOutcome.TooFarAhead;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.RequestKey;

/**
 * Stores and takes back slot plans. A plan begins after the day that opens next: so a day never
 * changes once somebody can book it, and whoever books has known its plan for a day.
 */
public final class PlanSlots {
  private final Parameters parameters = Parameters.load(PlanSlots.class, "parameters.csv");
  private final Branches branches;
  private final BookingRules rules;
  private final OwnPlans plans;

  public PlanSlots(Branches branches, BookingRules rules, OwnPlans plans) {
    this.branches = branches;
    this.rules = rules;
    this.plans = plans;
  }

  public PlanningOutcome plan(OwnPlan plan, String channel, Optional<RequestKey> request) {
    Optional<Branch> branch = branches.find(plan.branchId(), plan.from());
    if (branch.isEmpty()) {
      return new NoSuchBranch();
    }
    if (!plan.category().map(branch.get()::serves).orElse(true)) {
      return new NoSuchCategory();
    }
    LocalDate last = lastDay();
    if (plan.from().isAfter(last)) {
      return new TooFarAhead(last);
    }
    Optional<OwnPlans.Storing> storing =
        hasBegun(plan.from())
            // The day may have opened since the first try: a repetition still gets its reply.
            ? request.flatMap(key -> plans.storedBefore(plan, key))
            : Optional.of(plans.add(plan, channel, request));
    return storing.map(how -> outcome(how, plan)).orElseGet(() -> new DayAlreadyOpen(earliest()));
  }

  private static PlanningOutcome outcome(OwnPlans.Storing storing, OwnPlan plan) {
    return switch (storing) {
      case OwnPlans.Storing.Stored(var stored) -> new Planned(stored);
      case OwnPlans.Storing.AnotherBegins() -> new AnotherBegins(plan);
      case OwnPlans.Storing.RequestKeyReused() -> new RequestKeyReused();
    };
  }

  public PlanningOutcome remove(String branchId, String planId, String officerId, String channel) {
    Optional<OwnPlan> found =
        plans.of(branchId).stream().filter(plan -> plan.planId().equals(planId)).findFirst();
    if (found.isEmpty()) {
      return new NoSuchPlan();
    }
    if (hasBegun(found.get().from())) {
      return new DayAlreadyOpen(earliest());
    }
    return plans.remove(found.get(), officerId, channel, rules.now())
        ? new Removed()
        : new NoSuchPlan();
  }

  /** The last day a plan made today can begin on ({@code plan.daysAhead}). */
  private LocalDate lastDay() {
    LocalDate today = rules.today();
    return today.plusDays(parameters.get("plan.daysAhead", today).asDuration().toDays());
  }

  private boolean hasBegun(LocalDate from) {
    return !from.isAfter(rules.nextToOpen());
  }

  private LocalDate earliest() {
    return rules.nextToOpen().plusDays(1);
  }
}
