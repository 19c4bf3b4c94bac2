package org.openhpf.identity.delegation;

import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.SessionProblems;
import org.openhpf.identity.session.SessionView;
import org.openhpf.identity.session.SignInReplies;

/** What routes that open a session for another have in common. */
public final class ActingReplies {
  private final ActForAnother actForAnother;
  private final SignInReplies replies;

  public ActingReplies(ActForAnother actForAnother, SignInReplies replies) {
    this.actForAnother = actForAnother;
    this.replies = replies;
  }

  public <Q extends Record> Route.Draft<Q> route(Route.Draft<Q> draft) {
    return draft
        .roles(Role.CITIZEN)
        .level(2)
        .answers(201, SessionView.class)
        .mayRefuse(
            DelegationProblems.NO_SUCH_DELEGATION,
            DelegationProblems.DELEGATION_OVER,
            DelegationProblems.ACTING_NOT_FROM_HERE,
            SessionProblems.ACCOUNT_DISABLED);
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
      case ActForAnother.Outcome.Opened(var opened) -> replies.signedIn(201, opened);
      case ActForAnother.Outcome.NoSuchDelegation() ->
          Reply.problem(DelegationProblems.NO_SUCH_DELEGATION);
      case ActForAnother.Outcome.Over() -> Reply.problem(DelegationProblems.DELEGATION_OVER);
      case ActForAnother.Outcome.NotFromHere() ->
          Reply.problem(DelegationProblems.ACTING_NOT_FROM_HERE);
      case ActForAnother.Outcome.Disabled() -> Reply.problem(SessionProblems.ACCOUNT_DISABLED);
    };
  }
}
