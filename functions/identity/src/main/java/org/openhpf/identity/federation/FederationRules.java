package org.openhpf.identity.federation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openhpf.identity.proof.Proof;
import org.openhpf.identity.session.Limit;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** How long what lasts in a federated sign-in; the numbers stand in parameters.csv. */
public final class FederationRules {
  private final Parameters parameters = Parameters.load(FederationRules.class, "parameters.csv");
  private final Clock clock;

  public FederationRules(Clock clock) {
    this.clock = clock;
  }

  Duration handshakeLasts() {
    return duration("federation.handshakeLasts");
  }

  Instant ticketEndsAt() {
    return clock.instant().plus(duration("federation.ticketLasts"));
  }

  /**
   * Ways to platforms begun from one address.
   *
   * @param addressIndex blind index of the address
   */
  Limit handshakes(String addressIndex) {
    int most = on("federation.fromAddressAnHour").asInt();
    return new Limit("federation-an-hour", addressIndex, most, Duration.ofHours(1), false);
  }

  /** What a platform's word proves; empty where it vouches for nobody's name. */
  public Optional<Proof> proof(String provider, FederatedPerson person) {
    Instant now = clock.instant();
    return person.level() < 2
        ? Optional.empty()
        : Optional.of(
            new Proof(
                "platform:" + provider,
                person.level(),
                now,
                Optional.of(now.plus(duration("federation.proofLasts")))));
  }

  /** From which level on a platform's word leads to an account that was there before. */
  int joinsAt() {
    return on("federation.joinsAtLevel").asInt();
  }

  Instant now() {
    return clock.instant();
  }

  private Duration duration(String name) {
    return on(name).asDuration();
  }

  private Parameter on(String name) {
    return parameters.get(name, ChinaTime.today(clock));
  }
}
