package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Ids;

/**
 * Who may pass: signed in, of a role, of an assurance level, the owner; for another, in a matter
 * given to him and still in good standing. The standing is all that is read.
 */
record Gate(Standings standings) {

  static Optional<Caller> caller(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    if (context == null
        || context.getAuthorizer() == null
        || context.getAuthorizer().getJwt() == null) {
      // `sam local start-api` has no authorizer: what carries no claims is nobody's.
      return Optional.empty();
    }
    Map<String, String> claims = context.getAuthorizer().getJwt().getClaims();
    return claims == null ? Optional.empty() : Caller.of(claims);
  }

  Optional<Problem> refusal(Access access, Optional<Caller> caller, APIGatewayV2HTTPEvent event) {
    if (access.isPublic()) {
      return Optional.empty();
    }
    if (caller.isEmpty()) {
      return Optional.of(Problems.SIGN_IN_REQUIRED);
    }
    return refusal(access, caller.get(), event).or(() -> ended(caller.get()));
  }

  private static Optional<Problem> refusal(
      Access access, Caller caller, APIGatewayV2HTTPEvent event) {
    if (!caller.acting().stream().allMatch(access::isOpenTo)) {
      return Optional.of(Problems.NOT_BY_OTHERS);
    }
    if (access.roles().stream().noneMatch(caller::is)) {
      return Optional.of(Problems.ROLE_NOT_ALLOWED);
    }
    if (caller.level() < access.level()) {
      return Optional.of(AssuranceWays.tooLow(access.level()));
    }
    return access.ownerOf().flatMap(name -> ownership(name, access, caller, event));
  }

  private Optional<Problem> ended(Caller caller) {
    return caller.acting().stream().allMatch(acting -> standings.holds(acting.standingId()))
        ? Optional.empty()
        : Optional.of(Problems.STANDING_ENDED);
  }

  private static Optional<Problem> ownership(
      String parameter, Access access, Caller caller, APIGatewayV2HTTPEvent event) {
    String id = event.getPathParameters() == null ? null : event.getPathParameters().get(parameter);
    if (id == null || !Ids.isWellFormedOwned(id)) {
      return Optional.of(Problems.NOT_FOUND);
    }
    return access.anyOwner().stream().anyMatch(caller::is) || Ids.isOwnedBy(id, caller.personId())
        ? Optional.empty()
        : Optional.of(Problems.NOT_OWNER);
  }
}
