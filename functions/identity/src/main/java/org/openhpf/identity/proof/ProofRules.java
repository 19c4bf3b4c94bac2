package org.openhpf.identity.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openhpf.identity.session.Limit;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** What a proof gives and how often it may be tried; the numbers stand in parameters.csv. */
public final class ProofRules {
  private final Parameters parameters = Parameters.load(ProofRules.class, "parameters.csv");
  private final Clock clock;

  public ProofRules(Clock clock) {
    this.clock = clock;
  }

  /** Tries of one person, whatever the kind: whoever guesses is not to guess twice as often. */
  Limit tries(String personId) {
    int most = on("proof.triesADay").asInt();
    return new Limit("proofs-a-day", personId, most, Duration.ofDays(1), false);
  }

  /** A proof of now by name and id number. */
  Proof realName() {
    int level = on("proof.realNameLevel").asInt();
    return new Proof("real-name", level, clock.instant(), Optional.empty());
  }

  /** A proof of now by the four elements of a bank card. */
  Proof bankCard() {
    Instant now = clock.instant();
    Instant until = now.plus(on("proof.bankCardLasts").asDuration());
    return new Proof("bank-card", on("proof.bankCardLevel").asInt(), now, Optional.of(until));
  }

  private Parameter on(String name) {
    return parameters.get(name, ChinaTime.today(clock));
  }
}
