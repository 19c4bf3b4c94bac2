package org.openhpf.appointments.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.appointments.hall.PlannedSlot;

/**
 * A branch's own slot plan, stored by an officer. On a day it holds for, one that names the
 * category counts before one that names none, and of two the one that began later.
 *
 * @param category empty: every category that has no plan of its own
 * @param from its first day; no two plans of a branch and category begin on the same
 * @param to its last day; empty: until another one begins
 */
public record OwnPlan(
    String branchId,
    Optional<String> category,
    LocalDate from,
    Optional<LocalDate> to,
    List<Session> sessions,
    String plannedBy,
    Instant plannedAt) {

  public OwnPlan {
    sessions = List.copyOf(sessions);
  }

  /** {@code 2026-12-10} or {@code 2026-12-10.loan}. */
  public String planId() {
    return from + category.map(kind -> "." + kind).orElse("");
  }

  public String path() {
    return "/v1/branches/" + branchId + "/slot-plans/" + planId();
  }

  boolean isOver(LocalDate today) {
    return to.filter(last -> last.isBefore(today)).isPresent();
  }

  private boolean holds(String kind, LocalDate day) {
    return category.map(kind::equals).orElse(true)
        && !day.isBefore(from)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  private Stream<PlannedSlot> slots() {
    return sessions.stream()
        .flatMap(session -> session.plan(branchId, category, from, to).slots().stream());
  }

  /** The slots by the plan that counts; empty where none holds. */
  static Optional<List<PlannedSlot>> slots(List<OwnPlan> plans, String category, LocalDate day) {
    return plans.stream()
        .filter(plan -> plan.holds(category, day))
        .max(
            Comparator.comparing((OwnPlan plan) -> plan.category().isPresent())
                .thenComparing(OwnPlan::from))
        .map(plan -> plan.slots().sorted(Comparator.comparing(PlannedSlot::startTime)).toList());
  }
}
