package org.openhpf.identity.delegation;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openhpf.identity.person.DynamoParts;
import org.openhpf.identity.pool.CustomAnswer;
import org.openhpf.identity.pool.DynamoGrants;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Step;
import org.openhpf.identity.pool.Tokens;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.session.DynamoRefreshHandles;
import org.openhpf.identity.session.DynamoSessions;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.Session;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.Way;

/** A user pool that lets in by the grants of ours, and the sessions over it. */
final class Pool {
  final SessionRules rules;
  final DynamoSessions sessions;
  final OpenSession openSession;
  final Set<String> disabled = new HashSet<>();
  private final DynamoGrants grants;
  private final Clock clock;

  Pool(DynamoParts parts, Clock clock) {
    this.clock = clock;
    rules = new SessionRules(clock);
    sessions = new DynamoSessions(parts, rules);
    grants = new DynamoGrants(parts);
    openSession =
        new OpenSession(
            provider(),
            grants,
            sessions,
            new DynamoProofs(parts),
            new DynamoRefreshHandles(parts.index()),
            rules);
  }

  /** The two steps of a custom challenge; nothing else is asked of it here. */
  private IdentityProvider provider() {
    return (IdentityProvider)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {IdentityProvider.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "startCustom" ->
                      disabled.contains((String) arguments[0])
                          ? new Step.Refused()
                          : new Step.Asked("pool-session");
                  case "answerCustom" ->
                      grants.redeem((String) arguments[0], (CustomAnswer) arguments[2])
                          ? new Step.SignedIn(
                              new Tokens("access", "id", Optional.of("refresh"), 900))
                          : new Step.Refused();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
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
