package org.openhpf.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Tokens;
import org.openhpf.identity.session.Sessions.Renewable;
import org.openhpf.kernel.RetryLater;

/**
 * Renews the tokens of a session, and its handle with each renewal. The handle before the current
 * one is answered with the current one for a moment, for a reply that was lost or a second tab. An
 * older one is in the hands of somebody it was copied to: that ends the session.
 */
public final class RefreshSession {
  /** How often others may renew between two looks. */
  private static final int LOOKS = 4;

  private final Attempts attempts;
  private final Sessions sessions;
  private final RefreshHandles handles;
  private final OpenSession open;
  private final EndSession endSession;
  private final IdentityProvider pool;
  private final SessionRules rules;

  public RefreshSession(
      Attempts attempts,
      Sessions sessions,
      RefreshHandles handles,
      OpenSession open,
      EndSession endSession,
      IdentityProvider pool,
      SessionRules rules) {
    this.attempts = attempts;
    this.sessions = sessions;
    this.handles = handles;
    this.open = open;
    this.endSession = endSession;
    this.pool = pool;
    this.rules = rules;
  }

  /**
   * @return empty where the handle is good no more
   */
  public Optional<SignedIn> refresh(String handle) {
    int dot = handle.indexOf('.');
    String sessionId = dot < 0 ? "" : handle.substring(0, dot);
    if (!SessionIds.isWellFormed(sessionId)) {
      return Optional.empty();
    }
    Optional<String> person = attempts.personOf(sessionId);
    for (int look = 0; look < LOOKS && person.isPresent(); look++) {
      Optional<Renewable> found = sessions.renewable(person.get(), sessionId);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Renewable renewable = found.get();
      Session session = renewable.session();
      if (isHandle(handle, session, session.renewals())) {
        int level = open.level(session.way(), session.personId(), rules.now());
        Optional<Session> renewed = sessions.renew(session, level);
        if (renewed.isPresent()) {
          return tokens(renewed.get(), renewable);
        }
      } else if (isHandle(handle, session, session.renewals() - 1) && isRecent(renewable)) {
        return tokens(session, renewable);
      } else {
        if (wasHandle(handle, session)) {
          endSession.end(session, session.personId(), "handle-used-twice");
        }
        return Optional.empty();
      }
    }
    if (person.isPresent()) {
      throw new RetryLater("a session is renewed by too many at once");
    }
    return Optional.empty();
  }

  private Optional<SignedIn> tokens(Session session, Renewable renewable) {
    Optional<Tokens> tokens = pool.refresh(renewable.refreshToken(), session.sessionId());
    if (tokens.isEmpty()) {
      endSession.end(session, session.personId(), "refused-by-the-pool");
    }
    return tokens.map(
        fresh ->
            new SignedIn(
                session, fresh, Optional.of(handles.of(session.sessionId(), session.renewals()))));
  }

  private boolean isRecent(Renewable renewable) {
    return renewable
        .renewedAt()
        .filter(at -> rules.now().isBefore(at.plus(rules.handleOverlap())))
        .isPresent();
  }

  /** What was never a handle of the session ends nothing: its id alone is no secret. */
  private boolean wasHandle(String handle, Session session) {
    for (int n = session.renewals() - 1; n >= 0; n--) {
      if (isHandle(handle, session, n)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHandle(String handle, Session session, int renewals) {
    return renewals >= 0
        && MessageDigest.isEqual(
            handle.getBytes(StandardCharsets.UTF_8),
            handles.of(session.sessionId(), renewals).getBytes(StandardCharsets.UTF_8));
  }
}
