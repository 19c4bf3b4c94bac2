package org.openhpf.appointments.planning;

import java.time.LocalDate;

/** How a request of an officer's to change slot plans ended. */
public sealed interface PlanningOutcome {

  record Planned(OwnPlan plan) implements PlanningOutcome {}

  record Removed() implements PlanningOutcome {}

  record NoSuchBranch() implements PlanningOutcome {}

  record NoSuchCategory() implements PlanningOutcome {}

  record NoSuchPlan() implements PlanningOutcome {}

  /**
   * The plan's first day can be booked already or opens next.
   *
   * @param earliest the first day that can still be planned
   */
  record DayAlreadyOpen(LocalDate earliest) implements PlanningOutcome {}

  /**
   * Further ahead than anybody plans: a typing mistake.
   *
   * @param last the last day that can be planned
   */
  record TooFarAhead(LocalDate last) implements PlanningOutcome {}

  /** Another plan of the branch and category begins on that day. */
  record AnotherBegins(OwnPlan asked) implements PlanningOutcome {}

  record RequestKeyReused() implements PlanningOutcome {}
}
