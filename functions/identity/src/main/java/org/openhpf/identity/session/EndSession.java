package org.openhpf.identity.session;

import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.identity.pool.IdentityProvider;

/** Signs people out: a session, or all of a person's. Ending one that has ended changes nothing. */
public final class EndSession {
  /** Of the sessions of one person at a time. */
  private static final int PAGE = 50;

  private final Sessions sessions;
  private final IdentityProvider pool;

  public EndSession(Sessions sessions, IdentityProvider pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  /** The pool is asked first: a session that is still listed can be ended again. */
  public void end(Session session, String actor, String why) {
    sessions
        .renewable(session.personId(), session.sessionId())
        .ifPresent(found -> pool.revoke(found.refreshToken()));
    sessions.end(session, actor, why);
  }

  /**
   * @return false where the person has no such session
   */
  public boolean end(String personId, String sessionId, String actor) {
    Optional<Session> found =
        Optional.of(sessionId)
            .filter(SessionIds::isWellFormed)
            .flatMap(id -> sessions.find(personId, id));
    found.ifPresent(session -> end(session, actor, "signed-out"));
    return found.isPresent();
  }

  /** All of them. */
  public void endAll(String personId, String actor, String why) {
    Page<Session> page;
    do {
      page = sessions.of(personId, PAGE, Optional.empty());
      page.items().forEach(session -> end(session, actor, why));
    } while (page.nextCursor().isPresent());
    pool.signOutEverywhere(personId);
  }
}
