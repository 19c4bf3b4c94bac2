package org.openhpf.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.person.DynamoParts;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.MeRoutes;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;

/** All that decides about identity, put together over one environment. */
final class DynamoIdentity {
  private final DynamoParts parts;
  private final SessionRules rules;
  private final DynamoPersons persons;
  private final DynamoProofs proofs;

  /**
   * @param environment the variables of template.yaml; a trigger has but those it needs
   */
  DynamoIdentity(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    parts = DynamoParts.of(environment, clock, new Ids(clock));
    rules = new SessionRules(clock);
    persons = new DynamoPersons(parts);
    proofs = new DynamoProofs(parts);
  }

  List<Route<?>> routes() {
    return Stream.of(new MeRoutes(persons, proofs, rules).all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }
}
