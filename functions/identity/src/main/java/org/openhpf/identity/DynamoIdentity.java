package org.openhpf.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.federation.DynamoFederation;
import org.openhpf.identity.person.DynamoParts;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.MeRoutes;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.proof.HttpProofService;
import org.openhpf.identity.proof.ProofRoutes;
import org.openhpf.identity.proof.ProofRules;
import org.openhpf.identity.proof.ProveIdentity;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;

/** All that decides about identity, put together over one environment. */
final class DynamoIdentity {
  private final Map<String, String> environment;
  private final DynamoParts parts;
  private final SessionRules rules;
  private final DynamoPersons persons;
  private final DynamoProofs proofs;
  private final DynamoFederation federation;

  /**
   * @param environment the variables of template.yaml; a trigger has but those it needs
   */
  DynamoIdentity(Map<String, String> environment) {
    this.environment = environment;
    Clock clock = ChinaTime.clock(environment);
    parts = DynamoParts.of(environment, clock, new Ids(clock));
    rules = new SessionRules(clock);
    persons = new DynamoPersons(parts);
    proofs = new DynamoProofs(parts);
    federation = new DynamoFederation(environment, parts);
  }

  List<Route<?>> routes() {
    return Stream.of(
            new MeRoutes(persons, proofs, rules).all(),
            new ProofRoutes(proveIdentity(), proofs, parts.clock()).all(),
            federation.routes().all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  private ProveIdentity proveIdentity() {
    var service =
        new HttpProofService(
            environment.getOrDefault("PROOF_SERVICE_URL", ""),
            environment.getOrDefault("PROOF_SERVICE_TOKEN", ""));
    return new ProveIdentity(
        persons,
        new DynamoBindings(parts),
        proofs,
        service,
        new DynamoLimits(parts),
        new ProofRules(parts.clock()));
  }
}
