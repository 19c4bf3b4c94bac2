package org.openhpf.appointments.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.WorkingDays;

/** What may be closed, and what people are given instead; the numbers stand in parameters.csv. */
public final class ClosingRules {
  private final Parameters parameters = Parameters.load(ClosingRules.class, "parameters.csv");
  private final WorkingDays calendar = WorkingDays.china();
  private final Clock clock;

  public ClosingRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return ChinaTime.today(clock);
  }

  boolean isWorkingDay(LocalDate day) {
    return calendar.isWorkingDay(day);
  }

  /** The last day that can be closed today ({@code closing.daysAhead}). */
  LocalDate lastDay() {
    return today().plusDays(parameter("closing.daysAhead").asDuration().toDays());
  }

  /** Nobody is seated in a slot that begins before this ({@code closing.leastNotice}). */
  Instant earliestSeat() {
    return now().plus(parameter("closing.leastNotice").asDuration());
  }

  /**
   * Whether the index knows of all who booked before the day was closed ({@code
   * closing.indexSettles}).
   */
  boolean isSettled(Closure closure) {
    Duration settles = parameter("closing.indexSettles").asDuration();
    return closure.stoppedAt().filter(at -> !at.plus(settles).isAfter(now())).isPresent();
  }

  private Parameter parameter(String name) {
    return parameters.get(name, today());
  }
}
