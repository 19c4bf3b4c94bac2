package org.openhpf.cases.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** Terms and limits of cases; the numbers stand in parameters.csv. */
public final class CaseRules {
  /** Kept free in a full case: to resume, to finish, to deliver its result. */
  private static final int ENDING = 10;

  private final Parameters parameters = Parameters.load(CaseRules.class, "parameters.csv");
  private final Clock clock;

  public CaseRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** The latest time that another clock may show now. */
  public Instant latestNow() {
    return now().plus(on("event.mostAhead").asDuration());
  }

  /** Working days after the application within which it is accepted or not. */
  public int acceptWithin(LocalDate applied) {
    return parameters.get("accept.within", applied).asInt();
  }

  /** Working days before a deadline from which on it is near. */
  public int near() {
    return on("due.near").asInt();
  }

  /** The longest a person is given for what is missing. */
  public Duration longestSupplement() {
    return on("supplement.longest").asDuration();
  }

  /** The longest special procedure, in working days. */
  public int longestSuspension() {
    return on("suspension.longest").asInt();
  }

  /**
   * Whether a case takes one more event: a full one takes no more of what may come again and again,
   * but what ends it.
   *
   * @param events it has
   */
  public boolean mayTake(int events, EventKind kind) {
    int most = on("case.mostEvents").asInt();
    return events < (kind.recurs() ? most : most + ENDING);
  }

  /** Public queries of one case. */
  public int mostQueriesADay() {
    return on("query.mostADay").asInt();
  }

  /** When somebody looks at an event that came without its case. */
  public LocalDate waitingDue() {
    return today().plusDays(on("waiting.longest").asDuration().toDays());
  }

  private Parameter on(String name) {
    return parameters.get(name, today());
  }
}
