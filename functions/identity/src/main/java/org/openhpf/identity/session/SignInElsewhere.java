package org.openhpf.identity.session;

import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** The routes of a centre whose people sign in at another OIDC issuer. */
public final class SignInElsewhere {
  private SignInElsewhere() {}

  /** The same route, which sends everybody there. */
  public static <Q extends Record> Route<Q> closed(Route<Q> route) {
    return route.answeredBy((request, call) -> Reply.problem(SessionProblems.SIGN_IN_ELSEWHERE));
  }
}
