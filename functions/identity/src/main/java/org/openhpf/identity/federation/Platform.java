package org.openhpf.identity.federation;

/** How to talk with another platform. */
interface Platform {

  /** What came of a code. */
  sealed interface Exchange {
    record Recognised(FederatedPerson person) implements Exchange {}

    /** The platform does not take the code. */
    record Refused() implements Exchange {}

    /** It does not answer as agreed. */
    record Unavailable() implements Exchange {}
  }

  /** Where the browser is sent. */
  String authorizeUrl(Provider provider, Handshake handshake, String callback);

  /**
   * Who signed in.
   *
   * @param code good once
   */
  Exchange exchange(Provider provider, Handshake handshake, String callback, String code);
}
