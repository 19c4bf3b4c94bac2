package org.openhpf.identity.federation;

import java.time.Instant;

/**
 * What a platform said of somebody, waiting for the page that asked.
 *
 * @param secret what the page shows; of no use without its verifier
 * @param provider id of the platform
 * @param pageChallenge of that verifier
 */
public record Ticket(
    String secret, String provider, String pageChallenge, FederatedPerson person, Instant endsAt) {
  @Override
  public String toString() {
    return "Ticket[" + provider + "]";
  }
}
