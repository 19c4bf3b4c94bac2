package org.openhpf.appointments.planning;

import java.time.Duration;
import java.time.LocalDate;
import org.openhpf.kernel.Parameters;

/**
 * What a slot costs somebody, in minutes: to get there, to wait, and to wait for the day. The
 * weights stand in parameters.csv.
 */
public final class RecommendationRules {
  private final Parameters parameters =
      Parameters.load(RecommendationRules.class, "parameters.csv");

  /** In proportion to the load ({@code recommend.waitOfFullSlot}). */
  public ExpectedWaits waitsByLoad() {
    return (slot, load) ->
        Duration.ofSeconds(
            Math.round(
                parameters.get("recommend.waitOfFullSlot", slot.date()).asDuration().toSeconds()
                    * load));
  }

  int travelMinutes(double kilometres, LocalDate day) {
    return minutes("recommend.minutesPerKilometre", kilometres, day);
  }

  int laterMinutes(int daysLater, LocalDate day) {
    return minutes("recommend.minutesPerDayLater", daysLater, day);
  }

  int slotsOfDay(LocalDate day) {
    return parameters.get("recommend.slotsOfDay", day).asInt();
  }

  private int minutes(String weight, double times, LocalDate day) {
    return (int) Math.round(parameters.get(weight, day).asDecimal().doubleValue() * times);
  }
}
