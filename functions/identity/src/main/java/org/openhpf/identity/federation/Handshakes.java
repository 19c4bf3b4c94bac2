package org.openhpf.identity.federation;

import java.util.Optional;

/** All handshakes under way. */
interface Handshakes {

  void start(Handshake handshake);

  /**
   * Ends a handshake, whatever comes of it: of several that show its state one gets it.
   *
   * @return empty where there is none of this state and browser any more
   */
  Optional<Handshake> take(String state, String browser);
}
