package org.openhpf.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.binding.BindPhone;
import org.openhpf.identity.binding.BindingCodes;
import org.openhpf.identity.binding.BindingRoutes;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.Owner;
import org.openhpf.identity.binding.Unbind;
import org.openhpf.identity.federation.BindPlatform;
import org.openhpf.identity.federation.DynamoFederation;
import org.openhpf.identity.federation.FederationRoutes;
import org.openhpf.identity.federation.RecognisePerson;
import org.openhpf.identity.federation.TicketSignIn;
import org.openhpf.identity.miniprogram.BindMiniProgram;
import org.openhpf.identity.miniprogram.HttpMiniProgram;
import org.openhpf.identity.miniprogram.MiniProgramSignIn;
import org.openhpf.identity.notice.CheckCode;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.proof.HttpProofService;
import org.openhpf.identity.proof.ProofRoutes;
import org.openhpf.identity.proof.ProofRules;
import org.openhpf.identity.proof.ProofService;
import org.openhpf.identity.proof.ProveIdentity;
import org.openhpf.identity.session.Attempts;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.DynamoPseudonyms;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.SessionRules;

/** What other parties say of people, as ways in, bindings and proofs, put together. */
final class DynamoSelfService {
  private final DynamoParts parts;
  private final SessionRules rules;
  private final DynamoPersons persons;
  private final DynamoBindings bindings;
  private final DynamoProofs proofs;
  private final DynamoLimits limits;
  private final DynamoFederation federation;
  private final RecognisePerson recognisePerson;
  private final HttpMiniProgram miniProgram;
  private final HttpProofService proofService;

  /**
   * @param environment MINI_PROGRAM_*, FEDERATION_* and PROOF_SERVICE_*; what is not there is not
   *     offered
   */
  DynamoSelfService(Map<String, String> environment, DynamoParts parts) {
    this.parts = parts;
    rules = new SessionRules(parts.clock());
    persons = new DynamoPersons(parts);
    bindings = new DynamoBindings(parts);
    proofs = new DynamoProofs(parts);
    limits = new DynamoLimits(parts);
    federation = new DynamoFederation(environment, parts);
    recognisePerson = new RecognisePerson(persons, bindings, proofs, federation.rules());
    miniProgram =
        new HttpMiniProgram(
            environment.getOrDefault("MINI_PROGRAM_URL", ""),
            environment.getOrDefault("MINI_PROGRAM_APP_ID", ""),
            environment.getOrDefault("MINI_PROGRAM_SECRET", ""));
    proofService =
        new HttpProofService(
            environment.getOrDefault("PROOF_SERVICE_URL", ""),
            environment.getOrDefault("PROOF_SERVICE_TOKEN", ""));
  }

  MiniProgramSignIn miniProgramSignIn(Attempts attempts, OpenSession open) {
    return new MiniProgramSignIn(miniProgram, bindings, attempts, open, rules);
  }

  TicketSignIn ticketSignIn(IdentityProvider pool, OpenSession open) {
    return new TicketSignIn(federation.tickets(), recognisePerson, pool, open, rules);
  }

  FederationRoutes federationRoutes() {
    return federation.routes();
  }

  ProofService proofService() {
    return proofService;
  }

  /** One's own proofs and bindings. */
  List<Route<?>> routes() {
    return Stream.of(proofRoutes().all(), bindingRoutes().all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  private ProofRoutes proofRoutes() {
    var prove =
        new ProveIdentity(
            persons, bindings, proofs, proofService, limits, new ProofRules(parts.clock()));
    return new ProofRoutes(prove, proofs, parts.clock());
  }

  private BindingRoutes bindingRoutes() {
    var codes = new DynamoOneTimeCodes(parts);
    var bindingCodes =
        new BindingCodes(
            codes,
            new CheckCode(codes, limits, rules),
            limits,
            new DynamoPseudonyms(parts.index()),
            rules,
            new SecureRandom());
    return new BindingRoutes(
        bindings,
        new Owner(persons, limits, rules),
        new BindPhone(persons, bindings, bindingCodes, rules, parts.ids()),
        new BindMiniProgram(miniProgram, bindings),
        new BindPlatform(federation.tickets(), bindings, recognisePerson),
        new Unbind(bindings, bindingCodes),
        rules);
  }
}
