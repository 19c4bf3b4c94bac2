package org.openhpf.appointments.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.hall.SlotPlan;
import org.openhpf.edge.http.Field;

/** A slot plan of a branch. */
record PlanView(
    @Field(value = "Id; absent: of the base tables, which hold where no own plan does")
        Optional<String> planId,
    @Field(value = "Category; absent: every one that has no plan of its own", example = "loan")
        Optional<String> category,
    @Field(value = "First day", example = "2026-12-10") LocalDate from,
    @Field(value = "Last day; absent: until another one begins") Optional<LocalDate> to,
    @Field("Sessions of a day") List<Session> sessions,
    @Field("When it was stored") Optional<Instant> plannedAt) {

  static PlanView of(OwnPlan plan) {
    return new PlanView(
        Optional.of(plan.planId()),
        plan.category(),
        plan.from(),
        plan.to(),
        plan.sessions(),
        Optional.of(plan.plannedAt()));
  }

  static PlanView of(SlotPlan base) {
    return new PlanView(
        Optional.empty(),
        Optional.of(base.category()).filter(category -> !category.equals(SlotPlan.ANY)),
        base.from(),
        base.to(),
        List.of(Session.of(base)),
        Optional.empty());
  }
}
