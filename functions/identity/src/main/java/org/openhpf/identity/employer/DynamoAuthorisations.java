package org.openhpf.identity.employer;

import java.util.List;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.delegation.ActForAnother;
import org.openhpf.identity.delegation.ActingReplies;
import org.openhpf.identity.delegation.DelegationRoutes;
import org.openhpf.identity.delegation.DelegationRules;
import org.openhpf.identity.delegation.DynamoDelegations;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.proof.ProofService;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.Sessions;
import org.openhpf.identity.session.SignInReplies;

/** Who may act for whom, people and employers, put together. */
public final class DynamoAuthorisations {
  private final DelegationRoutes delegationRoutes;
  private final EmployerRoutes employerRoutes;
  private final AgentRoutes agentRoutes;

  public DynamoAuthorisations(
      DynamoParts parts,
      DynamoDelegations delegations,
      DelegationRules rules,
      Persons persons,
      ProofService register,
      Sessions sessions,
      OpenSession openSession,
      SignInReplies replies) {
    var acting =
        new ActingReplies(
            new ActForAnother(delegations, persons, sessions, openSession, rules), replies);
    var employers = new DynamoEmployers(parts);
    delegationRoutes = new DelegationRoutes(persons, delegations, rules, acting, parts.ids());
    var employerRules = new EmployerRules(parts.clock());
    var registerEmployer =
        new RegisterEmployer(
            employers, register, new DynamoLimits(parts), employerRules, parts.ids());
    employerRoutes = new EmployerRoutes(registerEmployer, persons, employerRules);
    agentRoutes = new AgentRoutes(employers, persons, delegations, rules, acting, parts.ids());
  }

  public List<Route<?>> routes() {
    return Stream.of(delegationRoutes.all(), employerRoutes.all(), agentRoutes.all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }
}
