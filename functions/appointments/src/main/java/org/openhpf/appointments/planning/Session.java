package org.openhpf.appointments.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.appointments.hall.SlotPlan;
import org.openhpf.edge.http.Field;

/** One session of a working day, cut into slots. */
public record Session(
    @Field(value = "Opens", example = "08:30") LocalTime opens,
    @Field(value = "Closes", example = "12:00") LocalTime closes,
    @Field(value = "Length of a slot, minutes", example = "30", min = 5, max = 240) int minutes,
    @Field(value = "Places in each slot", example = "10", min = 1, max = 1000) int capacity) {

  /** Whether a slot fits into it. */
  boolean isWhole() {
    return opens.isBefore(closes) && Duration.between(opens, closes).toMinutes() >= minutes;
  }

  boolean overlaps(Session other) {
    return opens.isBefore(other.closes) && other.opens.isBefore(closes);
  }

  SlotPlan plan(
      String branchId, Optional<String> category, LocalDate from, Optional<LocalDate> to) {
    return new SlotPlan(
        branchId, category.orElse(SlotPlan.ANY), opens, closes, minutes, capacity, from, to);
  }

  static Session of(SlotPlan plan) {
    return new Session(plan.opens(), plan.closes(), plan.minutes(), plan.capacity());
  }
}
