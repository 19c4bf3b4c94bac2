package org.openhpf.identity.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.delegation.ActingReplies;
import org.openhpf.identity.delegation.By;
import org.openhpf.identity.delegation.Delegate;
import org.openhpf.identity.delegation.Delegation;
import org.openhpf.identity.delegation.DelegationProblems;
import org.openhpf.identity.delegation.DelegationRules;
import org.openhpf.identity.delegation.Delegations;
import org.openhpf.identity.delegation.EndDelegation;
import org.openhpf.identity.delegation.Matters;
import org.openhpf.identity.delegation.Principal;
import org.openhpf.identity.employer.EmployerViews.AgentView;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/**
 * Agents (经办人) of employers over HTTP. For an employer decides its legal representative, and an
 * agent who manages agents, in a session opened for the employer; the latter nothing that makes,
 * changes or ends one of his own kind.
 */
public final class AgentRoutes {
  private static final int PAGE = 20;
  private static final String AGENTS = "/v1/employers/{creditCode}/agents";

  private final Employers employers;
  private final Persons persons;
  private final Delegations delegations;
  private final DelegationRules rules;
  private final EndDelegation endDelegation;
  private final ActingReplies acting;
  private final Ids ids;
  private final Matters matters = new Matters();

  public AgentRoutes(
      Employers employers,
      Persons persons,
      Delegations delegations,
      DelegationRules rules,
      ActingReplies acting,
      Ids ids) {
    this.employers = employers;
    this.persons = persons;
    this.delegations = delegations;
    this.rules = rules;
    this.endDelegation = new EndDelegation(delegations);
    this.acting = acting;
    this.ids = ids;
  }

  public List<Route<?>> all() {
    return List.of(
        deciding(Route.get(AGENTS, EmployerRequests.ListAgents.class))
            .summary("Agents of an employer, those that have ended too, newest first")
            .answersPageOf(AgentView.class)
            .to(this::list),
        deciding(Route.post(AGENTS, EmployerRequests.Appoint.class))
            .summary("Lets a named person see to named matters of an employer; he has to accept")
            .idempotent()
            .answers(201, AgentView.class)
            .mayRefuse(
                EmployerProblems.ONLY_THE_REPRESENTATIVE,
                DelegationProblems.ALREADY_DELEGATED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::appoint),
        deciding(Route.delete(AGENTS + "/{agencyId}", EmployerRequests.OneAgent.class))
            .summary("Ends it from the agent's next request on; once more changes nothing")
            .mayRefuse(
                EmployerProblems.ONLY_THE_REPRESENTATIVE, DelegationProblems.NO_SUCH_DELEGATION)
            .to(this::end),
        deciding(
                Route.post(
                    "/v1/employers/{creditCode}/hand-overs", EmployerRequests.HandOver.class))
            .summary("Somebody else sees to what an agent did, who may have left before")
            .idempotent()
            .answers(201, AgentView.class)
            .mayRefuse(
                EmployerProblems.ONLY_THE_REPRESENTATIVE,
                DelegationProblems.NO_SUCH_DELEGATION,
                DelegationProblems.ALREADY_DELEGATED,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::handOver),
        acting
            .route(Route.post(AGENTS + "/{agencyId}/sessions", EmployerRequests.Act.class))
            .summary("Signs in to see to the employer's matters")
            .to(this::act));
  }

  private static <Q extends Record> Route.Draft<Q> deciding(Route.Draft<Q> draft) {
    return draft
        .roles(Role.CITIZEN, Role.AGENT)
        .level(EmployerRoutes.LEVEL)
        .matter(Matters.MANAGE_AGENTS)
        .mayRefuse(EmployerProblems.NO_SUCH_EMPLOYER);
  }

  /** The employer that the caller may decide for. */
  private Optional<Employer> decidedBy(Call call, String creditCode) {
    String id = call.caller().personId();
    return employers
        .find(EmployerRoutes.creditCode(creditCode))
        .filter(each -> id.equals(isManager(call) ? each.employerId() : each.representativeId()));
  }

  /** Whether he is an agent himself: the gate has seen that he may manage others. */
  private static boolean isManager(Call call) {
    return call.caller().acting().isPresent();
  }

  private Reply list(EmployerRequests.ListAgents request, Call call) {
    Optional<Employer> employer = decidedBy(call, request.creditCode());
    if (employer.isEmpty()) {
      return Reply.problem(EmployerProblems.NO_SUCH_EMPLOYER);
    }
    request
        .cursor()
        .ifPresent(
            cursor ->
                InvalidValue.require(
                    Ids.isOwnedBy(cursor, employer.get().employerId()),
                    "cursor",
                    "请使用上一页返回的 nextCursor"));
    Instant now = rules.now();
    Page<Delegation> page =
        delegations.given(
            employer.get().employerId(), request.limit().orElse(PAGE), request.cursor());
    return Reply.ok(
        new Page<>(
            page.items().stream().map(each -> AgentView.of(each, now)).toList(),
            page.nextCursor()));
  }

  private Reply appoint(EmployerRequests.Appoint request, Call call) {
    Optional<Employer> employer = decidedBy(call, request.creditCode());
    if (employer.isEmpty()) {
      return Reply.problem(EmployerProblems.NO_SUCH_EMPLOYER);
    }
    Delegate agent = rules.delegate(request.agentName(), request.agentIdNumber(), "agent");
    Set<String> given = matters.checked(request.matters(), true);
    var offered = offered(employer.get(), agent, given, rules.until(request.until()));
    return forbidden(call, given, agent)
        .map(Reply::problem)
        .orElseGet(
            () -> answered(delegations.give(offered, By.of(call.caller()), call.requestKey())));
  }

  private Delegation offered(
      Employer employer, Delegate agent, Set<String> given, LocalDate until) {
    return Delegation.offered(
        ids.nextOwnedBy(employer.employerId()),
        Principal.employer(employer.employerId(), employer.name()),
        agent,
        given,
        until,
        rules.now());
  }

  /** What an agent who manages others would do for himself or his own kind. */
  private Optional<Problem> forbidden(Call call, Set<String> given, Delegate agent) {
    boolean forbidden =
        isManager(call)
            && (given.contains(Matters.MANAGE_AGENTS)
                || persons.find(call.caller().actorId()).filter(agent::is).isPresent());
    return forbidden ? Optional.of(EmployerProblems.ONLY_THE_REPRESENTATIVE) : Optional.empty();
  }

  private Reply answered(Delegations.Giving giving) {
    return switch (giving) {
      case Delegations.Giving.Given(Delegation given) ->
          Reply.created(
              "/v1/me/delegations/" + given.delegationId(), AgentView.of(given, rules.now()));
      case Delegations.Giving.AlreadyGiven() -> Reply.problem(DelegationProblems.ALREADY_DELEGATED);
      case Delegations.Giving.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  /** An authorisation of this employer. */
  private Optional<Delegation> agency(Employer employer, String agencyId) {
    return delegations
        .find(agencyId)
        .filter(each -> each.principal().id().equals(employer.employerId()));
  }

  private Reply end(EmployerRequests.OneAgent request, Call call) {
    Optional<Employer> employer = decidedBy(call, request.creditCode());
    if (employer.isEmpty()) {
      return Reply.problem(EmployerProblems.NO_SUCH_EMPLOYER);
    }
    Optional<Delegation> agency = agency(employer.get(), request.agencyId());
    if (agency.isEmpty()) {
      return Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
    }
    if (isManager(call) && agency.get().matters().contains(Matters.MANAGE_AGENTS)) {
      return Reply.problem(EmployerProblems.ONLY_THE_REPRESENTATIVE);
    }
    return endDelegation.end(request.agencyId(), each -> true, By.of(call.caller()))
        ? Reply.noContent()
        : Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
  }

  private Reply handOver(EmployerRequests.HandOver request, Call call) {
    Optional<Employer> employer = decidedBy(call, request.creditCode());
    if (employer.isEmpty()) {
      return Reply.problem(EmployerProblems.NO_SUCH_EMPLOYER);
    }
    Delegate agent = rules.delegate(request.agentName(), request.agentIdNumber(), "agent");
    Optional<Delegation> from = agency(employer.get(), request.agencyId());
    if (from.isEmpty()) {
      return Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
    }
    InvalidValue.require(
        !from.get().delegate().idNumber().equals(agent.idNumber()),
        "agentIdNumber",
        "须移交给另一人；如需延长期限，请先结束原授权再重新授权");
    var offered =
        offered(employer.get(), agent, from.get().matters(), rules.until(request.until()));
    return forbidden(call, offered.matters(), agent)
        .map(Reply::problem)
        .orElseGet(
            () ->
                answered(
                    delegations.handOver(
                        from.get(), offered, By.of(call.caller()), call.requestKey())));
  }

  private Reply act(EmployerRequests.Act request, Call call) {
    return employers
        .find(EmployerRoutes.creditCode(request.creditCode()))
        .map(
            employer ->
                acting.open(
                    call,
                    request.agencyId(),
                    request.device(),
                    request.keep(),
                    each -> each.principal().id().equals(employer.employerId())))
        .orElse(Reply.problem(DelegationProblems.NO_SUCH_DELEGATION));
  }
}
