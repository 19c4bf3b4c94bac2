package org.openhpf.identity.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.trigger.TokenClaims;
import org.openhpf.edge.trigger.TokenRequest;

/**
 * What the tokens of a session say: who, at what level, where, for whom. Without a session that is
 * open they say nothing, so that no function takes their bearer for anybody.
 */
public final class WriteClaims {
  private static final String SCOPE = "hpf/api";

  /** With it a token could change its own user at the pool. */
  private static final String SELF_SERVICE = "aws.cognito.signin.user.admin";

  /** The centre's own people have these rights after a second factor alone. */
  private static final Set<String> STAFF_GROUPS = Set.of("staff", "officer", "auditor", "admin");

  private final Sessions sessions;
  private final SessionRules rules;

  public WriteClaims(Sessions sessions, SessionRules rules) {
    this.sessions = sessions;
    this.rules = rules;
  }

  public TokenClaims claim(TokenRequest request) {
    return Optional.ofNullable(request.metadata().get("sessionId"))
        .flatMap(id -> sessions.find(request.userName(), id))
        .filter(session -> session.isOpenAt(rules.now()))
        .map(session -> claims(session, request.groups()))
        // Such tokens are never handed out; an authenticator is set up by them.
        .orElseGet(() -> new TokenClaims(Map.of(), List.of(), List.of(), List.of()));
  }

  private static TokenClaims claims(Session session, List<String> groups) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("person_id", session.personId());
    claims.put("assurance_level", Integer.toString(session.level()));
    claims.put("channel", session.channel());
    claims.put("session_id", session.sessionId());
    session
        .acting()
        .ifPresent(
            acting -> {
              claims.put("person_id", acting.principalId());
              claims.put("acting_id", session.personId());
              claims.put("standing_id", acting.standingId());
              claims.put("matters", String.join(" ", acting.matters().stream().sorted().toList()));
            });
    return new TokenClaims(claims, List.of(SCOPE), List.of(SELF_SERVICE), groups(session, groups));
  }

  private static List<String> groups(Session session, List<String> groups) {
    if (session.acting().isPresent()) {
      return List.of(session.acting().get().role().group());
    }
    var allowed = new ArrayList<>(groups);
    if (!session.secondFactor()) {
      allowed.removeAll(STAFF_GROUPS);
    }
    if (allowed.contains("admin") && allowed.contains("auditor")) {
      // However it came about at the pool: nobody audits what he administers.
      allowed.removeAll(Set.of("admin", "auditor"));
    }
    return List.copyOf(allowed);
  }
}
