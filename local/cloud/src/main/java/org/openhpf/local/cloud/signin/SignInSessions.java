package org.openhpf.local.cloud.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.local.cloud.TokenRequest;

/** Browsers that signed in, by the opaque id in their cookie; forgotten when the host ends. */
final class SignInSessions {
  static final Duration LIFETIME = Duration.ofHours(12);

  private record Session(Instant until, Map<SignInRole, TokenRequest> people) {}

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final InstantSource clock;

  SignInSessions(InstantSource clock) {
    this.clock = clock;
  }

  Optional<TokenRequest> find(String id, SignInRole role) {
    return Optional.ofNullable(sessions.get(id))
        .filter(session -> clock.instant().isBefore(session.until()))
        .map(session -> session.people().get(role));
  }

  /**
   * Adds a person to what a session knows.
   *
   * @param before the id the browser had, or any text
   * @return a new id: one that somebody planted in the browser before is worth nothing
   */
  String signIn(String before, SignInRole role, TokenRequest person) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> !now.isBefore(session.until()));
    Map<SignInRole, TokenRequest> people = new EnumMap<>(SignInRole.class);
    Optional.ofNullable(sessions.remove(before)).ifPresent(old -> people.putAll(old.people()));
    people.put(role, person);
    String id = Secrets.next();
    sessions.put(id, new Session(now.plus(LIFETIME), people));
    return id;
  }

  void end(String id) {
    sessions.remove(id);
  }
}
