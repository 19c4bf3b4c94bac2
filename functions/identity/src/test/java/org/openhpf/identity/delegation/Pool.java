package org.openhpf.identity.delegation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.trigger.TokenClaims;
import org.openhpf.identity.DynamoIdentity;
import org.openhpf.identity.pool.DynamoGrants;
import org.openhpf.identity.pool.MemoryPool;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.session.DynamoRefreshHandles;
import org.openhpf.identity.session.DynamoSessions;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.Session;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.Way;
import tools.jackson.databind.JsonNode;

/** A user pool that asks the real triggers, and the sessions over it. */
final class Pool {
  final MemoryPool memory = new MemoryPool();
  final SessionRules rules;
  final DynamoSessions sessions;
  final OpenSession openSession;
  private final Clock clock;

  Pool(Map<String, String> environment, DynamoParts parts) {
    clock = parts.clock();
    rules = new SessionRules(clock);
    sessions = new DynamoSessions(parts, rules);
    openSession =
        new OpenSession(
            memory,
            new DynamoGrants(parts),
            sessions,
            new DynamoProofs(parts),
            new DynamoRefreshHandles(parts.index()),
            rules);
    var identity = new DynamoIdentity(environment, parts, memory);
    memory.ask(
        identity.defineChallenge(),
        identity.createChallenge(),
        identity.verifyChallenge(),
        identity.tokenClaims());
  }

  /** What API Gateway passes on of the token of such a reply. */
  Map<String, String> claims(JsonNode signedIn) {
    String token = signedIn.at("/tokens/accessToken").stringValue();
    TokenClaims issued = memory.issued(token).claims();
    var claims = new HashMap<String, String>();
    issued.access().forEach((name, value) -> claims.put(name, value.toString()));
    claims.put("cognito:groups", "[" + String.join(" ", issued.groups()) + "]");
    return claims;
  }

  /** Somebody has signed in in this way and is signed in since. */
  void signedIn(String personId, String sessionId, Way way) {
    var now = clock.instant();
    var session =
        new Session(
            sessionId,
            personId,
            way,
            "web",
            Optional.empty(),
            Keep.BODY,
            3,
            3,
            false,
            Optional.empty(),
            Optional.empty(),
            0,
            now,
            now,
            now.plus(rules.lasts(way)),
            Optional.empty());
    sessions.prepare(session);
    sessions.begin(session, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
