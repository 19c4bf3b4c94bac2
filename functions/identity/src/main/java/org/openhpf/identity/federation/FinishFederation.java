package org.openhpf.identity.federation;

import java.util.Locale;
import java.util.Optional;

/** Takes a browser that comes back from a platform to the page that asked. */
final class FinishFederation {
  /** Where what went wrong is said when it is not known which page asked. */
  private static final String HOME = "/app/";

  private final Providers providers;
  private final Platform platform;
  private final Handshakes handshakes;
  private final Tickets tickets;
  private final FederationRules rules;

  /** What went wrong, as {@code error} at the page; a platform's own words are not passed on. */
  enum Fault {
    /** The person turned back. */
    CANCELLED,
    /** No sign-in of this browser waits for this answer, any more. */
    EXPIRED,
    /** The platform does not stand by its answer. */
    REFUSED,
    /** The platform does not answer. */
    UNAVAILABLE
  }

  FinishFederation(
      Providers providers,
      Platform platform,
      Handshakes handshakes,
      Tickets tickets,
      FederationRules rules) {
    this.providers = providers;
    this.platform = platform;
    this.handshakes = handshakes;
    this.tickets = tickets;
    this.rules = rules;
  }

  /**
   * @param code empty where the platform says that something went wrong
   * @param error the platform's word for that
   * @param browser what this browser's cookie holds
   * @return address to send the browser to; empty where there is no such provider
   */
  Optional<String> finish(
      String providerId,
      Optional<String> state,
      Optional<String> code,
      Optional<String> error,
      Optional<String> browser) {
    return providers
        .find(providerId)
        .map(
            provider ->
                state
                    .flatMap(shown -> handshakes.take(shown, browser.orElse("")))
                    .filter(handshake -> handshake.provider().equals(providerId))
                    .map(handshake -> finish(provider, handshake, code, error))
                    .orElseGet(() -> failed(home(), Fault.EXPIRED)));
  }

  private ReturnTo home() {
    return new ReturnTo(providers.origins().getFirst() + HOME);
  }

  private String finish(
      Provider provider, Handshake handshake, Optional<String> code, Optional<String> error) {
    if (code.isEmpty()) {
      boolean turnedBack = error.filter("access_denied"::equals).isPresent();
      return failed(handshake.returnTo(), turnedBack ? Fault.CANCELLED : Fault.REFUSED);
    }
    String callback = providers.callback(provider.id());
    return switch (platform.exchange(provider, handshake, callback, code.get())) {
      case Platform.Exchange.Recognised(FederatedPerson person) ->
          handshake.returnTo().with("ticket", ticket(handshake, person));
      case Platform.Exchange.Refused() -> failed(handshake.returnTo(), Fault.REFUSED);
      case Platform.Exchange.Unavailable() -> failed(handshake.returnTo(), Fault.UNAVAILABLE);
    };
  }

  private String ticket(Handshake handshake, FederatedPerson person) {
    var ticket =
        new Ticket(
            Secret.next(),
            handshake.provider(),
            handshake.pageChallenge(),
            person,
            rules.ticketEndsAt());
    tickets.issue(ticket);
    return ticket.secret();
  }

  private static String failed(ReturnTo page, Fault fault) {
    return page.with("error", fault.name().toLowerCase(Locale.ROOT));
  }
}
