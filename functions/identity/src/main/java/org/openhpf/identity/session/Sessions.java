package org.openhpf.identity.session;

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

  /** A person's own that have begun and not ended, newest first. */
  Page<Session> of(String personId, int limit, Optional<String> cursor);
}
