package org.openhpf.identity.delegation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.SignedIn;

/** What routes that open a session for another have in common. */
public final class ActingReplies {
  private final ActForAnother actForAnother;
  private final Class<?> sessionView;
  private final Function<SignedIn, Reply> signedIn;

  /**
   * @param sessionView body of the good answer
   * @param signedIn makes it
   */
  public ActingReplies(
      ActForAnother actForAnother, Class<?> sessionView, Function<SignedIn, Reply> signedIn) {
    this.actForAnother = actForAnother;
    this.sessionView = sessionView;
    this.signedIn = signedIn;
  }

  public <Q extends Record> Route.Draft<Q> route(Route.Draft<Q> draft) {
    return draft
        .roles(Role.CITIZEN)
        .level(2)
        .answers(201, sessionView)
        .mayRefuse(
            DelegationProblems.NO_SUCH_DELEGATION,
            DelegationProblems.DELEGATION_OVER,
            DelegationProblems.ACTING_NOT_FROM_HERE);
  }

  /**
   * @param of which delegations may be meant
   */
  public Reply open(
      Call call,
      String delegationId,
      Optional<String> device,
      Optional<Keep> keep,
      Predicate<Delegation> of) {
    return switch (actForAnother.open(
        call.caller(), delegationId, device, keep.orElse(Keep.BODY), of)) {
      case ActForAnother.Outcome.Opened(var opened) -> signedIn.apply(opened);
      case ActForAnother.Outcome.NoSuchDelegation() ->
          Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
      case ActForAnother.Outcome.Over() -> Reply.problem(DelegationProblems.DELEGATION_OVER);
      case ActForAnother.Outcome.NotFromHere() ->
          Reply.problem(DelegationProblems.ACTING_NOT_FROM_HERE);
      case ActForAnother.Outcome.Disabled() -> Reply.problem(Problems.SIGN_IN_REQUIRED);
    };
  }
}
