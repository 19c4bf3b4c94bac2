package org.openhpf.local.cloud.userpool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.local.cloud.userpool.AuthSession.Step;

/** Sign-ins under way, in memory: each answer takes its session, and what follows has another. */
final class AuthSessions {
  /** About as many as Cognito's, so that nobody plans with less. */
  private static final int TOKEN_BYTES = 700;

  private final Map<String, AuthSession> open = new ConcurrentHashMap<>();
  private final Duration validity;
  private final InstantSource clock;

  AuthSessions(Duration validity, InstantSource clock) {
    this.validity = validity;
    this.clock = clock;
  }

  /**
   * @return the session's id, for the client
   */
  String open(String username, boolean userExists, Step step) {
    Instant now = clock.instant();
    open.values().removeIf(session -> now.isAfter(session.expiresAt().plus(validity)));
    String id = Secrets.random(TOKEN_BYTES);
    open.put(id, new AuthSession(username, userExists, step, now.plus(validity)));
    return id;
  }

  /**
   * Takes a session, for good.
   *
   * @throws CognitoException where it is none of this user and step, was taken before, or is over
   */
  AuthSession take(String id, String username, Class<? extends Step> step) {
    AuthSession session = open.get(id);
    if (session == null || !session.username().equals(username)) {
      throw CognitoException.notAuthorized("Invalid session for the user.");
    }
    return take(id, step);
  }

  /** The same for actions that name no user. */
  AuthSession take(String id, Class<? extends Step> step) {
    AuthSession session = open.get(id);
    if (session == null || !step.isInstance(session.step()) || !open.remove(id, session)) {
      throw CognitoException.notAuthorized("Invalid session for the user.");
    }
    if (!clock.instant().isBefore(session.expiresAt())) {
      throw CognitoException.notAuthorized("Invalid session for the user, session is expired.");
    }
    return session;
  }

  /** Puts a session back that a wrong code does not end. */
  void putBack(String id, AuthSession session, Step step) {
    open.put(
        id, new AuthSession(session.username(), session.userExists(), step, session.expiresAt()));
  }
}
