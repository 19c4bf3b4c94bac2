package org.openhpf.identity.employer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openhpf.identity.session.Limit;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameters;

/** How often the business register is asked; the number stands in parameters.csv. */
public final class EmployerRules {
  private final Parameters parameters = Parameters.load(EmployerRules.class, "parameters.csv");
  private final Clock clock;

  public EmployerRules(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Of one person, whatever the employer. */
  Limit tries(String personId) {
    int most = parameters.get("employer.triesADay", ChinaTime.today(clock)).asInt();
    return new Limit("employers-a-day", personId, most, Duration.ofDays(1), false);
  }
}
