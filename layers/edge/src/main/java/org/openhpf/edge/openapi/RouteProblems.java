package org.openhpf.edge.openapi;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.edge.http.Access;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Route;

/** Every problem a route may answer: its own, and those that edge answers for it. */
final class RouteProblems {
  private RouteProblems() {}

  static List<Problem> of(Route<?> route) {
    var problems = new ArrayList<Problem>();
    // Every route refuses fields it does not know.
    problems.add(Problems.INVALID_REQUEST);
    if (!route.access().isPublic()) {
      gate(route.access(), problems);
    }
    if (route.takesRequestKey()) {
      problems.add(Problems.IDEMPOTENCY_KEY_REUSED);
    }
    if (route.hasBody()) {
      problems.add(Problems.REQUEST_TOO_LARGE);
      problems.add(Problems.UNSUPPORTED_MEDIA_TYPE);
    }
    problems.add(Problems.INTERNAL_ERROR);
    problems.add(Problems.TRY_AGAIN_LATER);
    route.problems().stream()
        .filter(own -> problems.stream().noneMatch(own::equals))
        .forEach(problems::add);
    return List.copyOf(problems);
  }

  private static void gate(Access access, List<Problem> problems) {
    problems.add(Problems.SIGN_IN_REQUIRED);
    problems.add(Problems.ROLE_NOT_ALLOWED);
    problems.add(Problems.NOT_BY_OTHERS);
    if (access.matter().isPresent()) {
      problems.add(Problems.STANDING_ENDED);
    }
    if (access.level() > 1) {
      problems.add(Problems.ASSURANCE_TOO_LOW);
    }
    if (access.ownerOf().isPresent()) {
      problems.add(Problems.NOT_OWNER);
      problems.add(Problems.NOT_FOUND); // what is no id of ours is nobody's
    }
  }
}
