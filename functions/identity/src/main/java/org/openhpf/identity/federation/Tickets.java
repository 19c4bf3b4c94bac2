package org.openhpf.identity.federation;

import java.util.Optional;

/** All tickets that wait for their page. */
public interface Tickets {

  /** Whom a ticket was for. */
  record Redeemed(String provider, FederatedPerson person) {}

  void issue(Ticket ticket);

  /**
   * Uses a ticket up, rightly or wrongly: whoever guesses a verifier guesses once.
   *
   * @param verifier of the page's proof key
   * @return empty where there is no such ticket any more, or the verifier is not its own
   */
  Optional<Redeemed> redeem(String secret, String verifier);
}
