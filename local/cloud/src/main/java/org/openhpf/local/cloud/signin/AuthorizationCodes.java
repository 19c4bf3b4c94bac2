package org.openhpf.local.cloud.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Codes given out and not yet redeemed. Each is good once, for a minute, for who asked for it.
 *
 * @param <P> what is known of the person it stands for
 */
final class AuthorizationCodes<P> {
  static final Duration LIFETIME = Duration.ofSeconds(60);

  private record Grant<P>(P person, String redirectUri, CodeChallenge challenge, Instant until) {}

  private final Map<String, Grant<P>> grants = new ConcurrentHashMap<>();
  private final InstantSource clock;

  AuthorizationCodes(InstantSource clock) {
    this.clock = clock;
  }

  String issue(P person, String redirectUri, CodeChallenge challenge) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> !now.isBefore(grant.until()));
    String code = Secrets.next();
    grants.put(code, new Grant<>(person, redirectUri, challenge, now.plus(LIFETIME)));
    return code;
  }

  /**
   * Who the code is for. A code that was shown is used up, rightly or wrongly.
   *
   * @throws OAuthException {@code invalid_grant}, the same for every fault: whoever guesses learns
   *     nothing
   */
  P redeem(String code, String redirectUri, String verifier) {
    Grant<P> grant = grants.remove(code);
    if (grant == null
        || !clock.instant().isBefore(grant.until())
        || !grant.redirectUri().equals(redirectUri)
        || !grant.challenge().isOf(verifier)) {
      throw new OAuthException(
          "invalid_grant", "the code is unknown, used up, too old or for another request");
    }
    return grant.person();
  }
}
