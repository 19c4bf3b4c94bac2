package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.identity.binding.KnownBy;

/** The sessions of all people. */
public interface Sessions {

  /** Before the pool is asked for tokens, so that its triggers find what they are to say. */
  void prepare(Session session);

  Optional<Session> find(String personId, String sessionId);

  /**
   * Somebody is signed in: session, sign-in history, use of the binding and audit record are
   * stored, all or none.
   *
   * @param refreshToken of the pool; empty where the session is not renewed
   * @param attempt that it came of; empty where it came of none
   * @param by what the person was recognised by
   * @throws org.openhpf.kernel.RetryLater if what it rests on has changed meanwhile
   */
  void begin(
      Session session,
      Optional<String> refreshToken,
      Optional<Attempt> attempt,
      Optional<KnownBy> by);

  /** A session that has begun, with what it is renewed by; empty where it has not or has ended. */
  Optional<Renewable> renewable(String personId, String sessionId);

  /**
   * One that can be renewed.
   *
   * @param refreshToken of the pool
   * @param renewedAt last; empty where it was never
   */
  record Renewable(Session session, String refreshToken, Optional<Instant> renewedAt) {
    @Override
    public String toString() {
      return "Renewable[" + session.sessionId() + "]";
    }
  }

  /**
   * Counts a renewal.
   *
   * @param session as it was read
   * @param level its tokens have from now on
   * @return empty where it was renewed or ended meanwhile
   */
  Optional<Session> renew(Session session, int level);

  /**
   * Ends it, with its audit record; without effect where it has ended.
   *
   * @param actor who ends it
   * @param why in kebab-case, e.g. {@code signed-out}
   */
  void end(Session session, String actor, String why);

  /** A person's sign-ins, newest first. */
  Page<SignInRecord> history(String personId, int limit, Optional<String> cursor);

  /** A line of the history. */
  record SignInRecord(
      String sessionId,
      Way way,
      String channel,
      Optional<String> device,
      int level,
      Instant signedInAt) {}

  /** A person's own that have begun and not ended, newest first. */
  Page<Session> of(String personId, int limit, Optional<String> cursor);
}
