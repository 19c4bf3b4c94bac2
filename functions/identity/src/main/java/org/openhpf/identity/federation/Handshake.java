package org.openhpf.identity.federation;

import java.time.Instant;

/**
 * A sign-in that a browser was sent to a platform for.
 *
 * @param provider id of the platform
 * @param state comes back with the browser; a secret
 * @param verifier our own proof key at the platform (RFC 7636); a secret
 * @param nonce OIDC: stands in the id token of this very sign-in
 * @param returnTo page that asked
 * @param pageChallenge of the page's own proof key: the ticket is for who has its verifier
 * @param browser what the cookie of the one browser holds; a secret
 */
record Handshake(
    String provider,
    String state,
    String verifier,
    String nonce,
    ReturnTo returnTo,
    String pageChallenge,
    String browser,
    Instant endsAt) {
  @Override
  public String toString() {
    return "Handshake[" + provider + "]";
  }
}
