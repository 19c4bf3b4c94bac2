package org.openhpf.identity.federation;

import java.util.Map;
import org.openhpf.audit.DynamoParts;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.DynamoPseudonyms;

/** All of federated sign-in, put together. */
public final class DynamoFederation {
  private final StartFederation start;
  private final FinishFederation finish;
  private final Tickets tickets;
  private final FederationRules rules;

  /**
   * @param environment FEDERATION_PROVIDERS_JSON and FEDERATION_SECRETS_JSON, see {@link
   *     JsonProviders}
   */
  public DynamoFederation(Map<String, String> environment, DynamoParts parts) {
    var providers =
        JsonProviders.read(
            environment.getOrDefault("FEDERATION_PROVIDERS_JSON", ""),
            environment.getOrDefault("FEDERATION_SECRETS_JSON", ""));
    var platform = new HttpPlatforms(parts.clock());
    var handshakes = new DynamoHandshakes(parts);
    rules = new FederationRules(parts.clock());
    tickets = new DynamoTickets(parts);
    start =
        new StartFederation(
            providers,
            platform,
            handshakes,
            new DynamoLimits(parts),
            new DynamoPseudonyms(parts.index()),
            rules);
    finish = new FinishFederation(providers, platform, handshakes, tickets, rules);
  }

  public FederationRoutes routes() {
    return new FederationRoutes(start, finish);
  }

  public Tickets tickets() {
    return tickets;
  }

  public FederationRules rules() {
    return rules;
  }
}
