package org.openhpf.identity.delegation;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.SessionProblems;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;

/** What people give to each other, over HTTP. Nobody does any of this for another. */
public final class DelegationRoutes {
  private static final int PAGE = 20;
  private static final String ONE = "/v1/me/delegations/{delegationId}";

  private final Persons persons;
  private final Delegations delegations;
  private final DelegationRules rules;
  private final AcceptDelegation acceptDelegation;
  private final EndDelegation endDelegation;
  private final ActingReplies acting;
  private final Ids ids;
  private final Matters matters = new Matters();

  public DelegationRoutes(
      Persons persons,
      Delegations delegations,
      DelegationRules rules,
      ActingReplies acting,
      Ids ids) {
    this.persons = persons;
    this.delegations = delegations;
    this.rules = rules;
    this.acceptDelegation = new AcceptDelegation(delegations, rules);
    this.endDelegation = new EndDelegation(delegations);
    this.acting = acting;
    this.ids = ids;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/me/delegations", DelegationRequests.ListDelegations.class)
            .summary("What one has given to others, or was given by them, newest first")
            .roles(Role.CITIZEN)
            .level(2)
            .answersPageOf(DelegationView.class)
            .to(this::list),
        Route.post("/v1/me/delegations", DelegationRequests.GiveDelegation.class)
            .summary("Lets a named person see to named matters of one's own; he has to accept")
            .roles(Role.CITIZEN)
            .level(2)
            .idempotent()
            .answers(201, DelegationView.class)
            .mayRefuse(
                DelegationProblems.ALREADY_DELEGATED,
                SessionProblems.SIGN_IN_ELSEWHERE,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::give),
        Route.post(ONE + "/acceptance", DelegationRequests.OneDelegation.class)
            .summary("Agrees to act; once more changes nothing")
            .roles(Role.CITIZEN)
            .level(2)
            .answers(200, DelegationView.class)
            .mayRefuse(DelegationProblems.NO_SUCH_DELEGATION, DelegationProblems.DELEGATION_OVER)
            .to(this::accept),
        Route.delete(ONE, DelegationRequests.OneDelegation.class)
            .summary("Ends it, by either side, from the next request on; once more changes nothing")
            .roles(Role.CITIZEN)
            .mayRefuse(DelegationProblems.NO_SUCH_DELEGATION)
            .to(this::end),
        acting
            .route(Route.post(ONE + "/sessions", DelegationRequests.Act.class))
            .summary("Signs in to see to the principal's matters")
            .to(this::act));
  }

  private Reply list(DelegationRequests.ListDelegations request, Call call) {
    var side = request.side().orElse(DelegationView.Side.GIVEN);
    int limit = request.limit().orElse(PAGE);
    request
        .cursor()
        .ifPresent(
            cursor ->
                InvalidValue.require(
                    Ids.isWellFormedOwned(cursor), "cursor", "请使用上一页返回的 nextCursor"));
    Optional<Person> self = persons.find(call.caller().personId());
    Page<Delegation> page =
        switch (side) {
          case GIVEN -> delegations.given(call.caller().personId(), limit, request.cursor());
          case RECEIVED -> received(self, limit, request.cursor());
        };
    return Reply.ok(
        new Page<>(
            page.items().stream().map(each -> DelegationView.of(each, side, rules.now())).toList(),
            page.nextCursor()));
  }

  /** Under the right number and another name there is nothing to see. */
  private Page<Delegation> received(Optional<Person> self, int limit, Optional<String> cursor) {
    return self.flatMap(Delegate::of)
        .map(
            delegate -> {
              Page<Delegation> page = delegations.received(delegate.idNumber(), limit, cursor);
              return new Page<>(
                  page.items().stream().filter(each -> each.delegate().equals(delegate)).toList(),
                  page.nextCursor());
            })
        .orElse(Page.of(List.of()));
  }

  private Reply give(DelegationRequests.GiveDelegation request, Call call) {
    Optional<Person> self = persons.find(call.caller().personId());
    if (self.isEmpty()) {
      return Reply.problem(SessionProblems.SIGN_IN_ELSEWHERE);
    } else if (!self.get().isProven()) {
      return Reply.problem(Problems.ASSURANCE_TOO_LOW);
    }
    Delegate delegate =
        rules.delegate(request.delegateName(), request.delegateIdNumber(), "delegate");
    InvalidValue.require(
        !self.get().idNumber().equals(Optional.of(delegate.idNumber().value())),
        "delegateIdNumber",
        "不能授权给本人");
    Person principal = self.get();
    var offered =
        Delegation.offered(
            ids.nextOwnedBy(principal.personId()),
            Principal.person(principal.personId(), principal.name().orElseThrow()),
            delegate,
            matters.checked(request.matters(), false),
            rules.until(request.until()),
            rules.now());
    return switch (delegations.give(offered, By.of(call.caller()), call.requestKey())) {
      case Delegations.Giving.Given(Delegation given) ->
          Reply.created("/v1/me/delegations/" + given.delegationId(), seen(given, call));
      case Delegations.Giving.AlreadyGiven() -> Reply.problem(DelegationProblems.ALREADY_DELEGATED);
      case Delegations.Giving.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Reply accept(DelegationRequests.OneDelegation request, Call call) {
    Optional<Person> self = persons.find(call.caller().personId());
    if (self.isEmpty()) {
      return Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
    }
    return switch (acceptDelegation.accept(
        self.get(), request.delegationId(), By.of(call.caller()))) {
      case AcceptDelegation.Outcome.Accepted(var accepted) -> Reply.ok(seen(accepted, call));
      case AcceptDelegation.Outcome.NoSuchDelegation() ->
          Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
      case AcceptDelegation.Outcome.Over() -> Reply.problem(DelegationProblems.DELEGATION_OVER);
    };
  }

  private Reply end(DelegationRequests.OneDelegation request, Call call) {
    Caller caller = call.caller();
    Optional<Person> self = persons.find(caller.personId());
    boolean ended =
        endDelegation.end(
            request.delegationId(),
            each ->
                isPrincipal(each, caller)
                    || each.delegateId().filter(caller.personId()::equals).isPresent()
                    || self.filter(each.delegate()::is).isPresent(),
            By.of(caller));
    return ended ? Reply.noContent() : Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
  }

  private Reply act(DelegationRequests.Act request, Call call) {
    return acting.open(
        call, request.delegationId(), request.device(), request.keep(), each -> true);
  }

  private static boolean isPrincipal(Delegation delegation, Caller caller) {
    return delegation.principal().id().equals(caller.personId());
  }

  private DelegationView seen(Delegation delegation, Call call) {
    var side =
        isPrincipal(delegation, call.caller())
            ? DelegationView.Side.GIVEN
            : DelegationView.Side.RECEIVED;
    return DelegationView.of(delegation, side, rules.now());
  }
}
