package org.openhpf.province;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** Limits and terms of delivery to the province; the numbers stand in parameters.csv. */
public final class ProvinceRules {
  private final Parameters parameters = Parameters.load(ProvinceRules.class, "parameters.csv");
  private final Clock clock;

  public ProvinceRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** When what was sent without an answer is sent again. */
  public Instant sentAgain() {
    return now().plus(on("delivery.unanswered").asDuration());
  }

  /**
   * Before the next attempt: twice as long each time.
   *
   * @param attempts that failed, at least 1
   */
  public Duration pause(int attempts) {
    Duration longest = on("delivery.longestPause").asDuration();
    Duration pause =
        on("delivery.firstPause").asDuration().multipliedBy(1L << Math.min(attempts - 1, 30));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** After so many attempts without an answer a delivery counts as refused. */
  public int mostAttempts() {
    return on("delivery.mostAttempts").asInt();
  }

  /** Days of one replay. */
  public int longestReplay() {
    return on("replay.longest").asInt();
  }

  /** Days up to yesterday that are compared each day. */
  public int reconciledDays() {
    return on("reconciliation.days").asInt();
  }

  /** How long it is kept which records differed. */
  public int reportDaysKept() {
    return on("reconciliation.kept").asInt();
  }

  private Parameter on(String name) {
    return parameters.get(name, today());
  }
}
