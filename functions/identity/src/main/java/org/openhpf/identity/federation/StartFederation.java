package org.openhpf.identity.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.identity.session.Limits;
import org.openhpf.identity.session.Pseudonyms;

/** Sends a browser to a platform. */
final class StartFederation {
  private final Providers providers;
  private final Platform platform;
  private final Handshakes handshakes;
  private final Limits limits;
  private final Pseudonyms pseudonyms;
  private final FederationRules rules;

  /** What came of it. */
  sealed interface Starting {
    /**
     * @param browser for the cookie of this browser
     */
    record Sent(String location, String browser, Duration lasts) implements Starting {}

    record NoSuchProvider() implements Starting {}

    /** The page to return to is none of ours. */
    record PageRefused() implements Starting {}

    record ChallengeRefused() implements Starting {}

    /** From one address. */
    record TooMany(Duration forNow) implements Starting {}
  }

  StartFederation(
      Providers providers,
      Platform platform,
      Handshakes handshakes,
      Limits limits,
      Pseudonyms pseudonyms,
      FederationRules rules) {
    this.providers = providers;
    this.platform = platform;
    this.handshakes = handshakes;
    this.limits = limits;
    this.pseudonyms = pseudonyms;
    this.rules = rules;
  }

  /**
   * @param pageChallenge S256 of the page's verifier
   * @param address of the browser
   * @param browser what this browser's cookie holds; it keeps it, as another tab may be on its way
   */
  Starting start(
      String providerId,
      String returnTo,
      String pageChallenge,
      String address,
      Optional<String> browser) {
    Optional<Provider> provider = providers.find(providerId);
    if (provider.isEmpty()) {
      return new Starting.NoSuchProvider();
    }
    Optional<ReturnTo> page = ReturnTo.parse(returnTo, providers.origins());
    if (page.isEmpty()) {
      return new Starting.PageRefused();
    }
    if (!Secret.isWellFormed(pageChallenge)) {
      return new Starting.ChallengeRefused();
    }
    Optional<Instant> usedUp =
        limits.take(List.of(rules.handshakes(pseudonyms.ofAddress(address))));
    if (usedUp.isPresent()) {
      return new Starting.TooMany(Duration.between(rules.now(), usedUp.get()));
    }
    var handshake =
        new Handshake(
            providerId,
            Secret.next(),
            Secret.next(),
            Secret.next(),
            page.get(),
            pageChallenge,
            browser.filter(Secret::isWellFormed).orElseGet(Secret::next),
            rules.now().plus(rules.handshakeLasts()));
    handshakes.start(handshake);
    String location =
        platform.authorizeUrl(provider.get(), handshake, providers.callback(providerId));
    return new Starting.Sent(location, handshake.browser(), rules.handshakeLasts());
  }
}
