package org.openhpf.reviews.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.WorkingDays;

/** Limits and terms of reviews; the numbers stand in parameters.csv. */
public final class ReviewRules {
  private final Parameters parameters = Parameters.load(ReviewRules.class, "parameters.csv");
  private final Clock clock;

  public ReviewRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** When the person has left the window. */
  public Instant opensAt(Instant servedAt) {
    return servedAt.plus(on("review.opensAfter").asDuration());
  }

  /** When the last day of the period is over. */
  public Instant closesAt(Instant servedAt) {
    LocalDate last =
        WorkingDays.china()
            .plus(LocalDate.ofInstant(servedAt, ChinaTime.ZONE), on("review.period").asInt());
    return ChinaTime.at(last.plusDays(1), LocalTime.MIDNIGHT);
  }

  public int defaultLevel() {
    return on("review.defaultLevel").asInt();
  }

  /** In characters. */
  public int longestText() {
    return on("review.longestText").asInt();
  }

  public int mostCodes() {
    return on("review.mostCodes").asInt();
  }

  /** Until when a review may be supplemented. */
  public Instant supplementUntil(Instant reviewedAt) {
    return reviewedAt.plus(on("supplement.within").asDuration());
  }

  public Instant invitedAt(Instant opensAt) {
    return opensAt.plus(on("invitation.after").asDuration());
  }

  public Duration invitationRetry() {
    return on("invitation.retryAfter").asDuration();
  }

  /** When others around a review have come. */
  public Instant screenedAt(Instant reviewedAt) {
    return reviewedAt.plus(on("screening.after").asDuration());
  }

  public Duration burstWithin() {
    return on("burst.within").asDuration();
  }

  /**
   * So many reviews within that time are one.
   *
   * @param of {@code branch}, {@code window} or {@code device}
   */
  public int burst(String of) {
    return on("burst." + of).asInt();
  }

  /** The fewest characters of a text that is compared with others. */
  public int shortestCompared() {
    return on("identical.shortest").asInt();
  }

  /** How long a text is compared with others. */
  public Duration comparedFor() {
    return on("identical.within").asDuration();
  }

  private Parameter on(String name) {
    return parameters.get(name, today());
  }
}
