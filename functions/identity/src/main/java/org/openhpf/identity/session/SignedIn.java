package org.openhpf.identity.session;

import java.util.Optional;
import org.openhpf.identity.pool.Tokens;

/**
 * Somebody is signed in.
 *
 * @param handle to renew the tokens with; empty where they are not renewed
 */
public record SignedIn(Session session, Tokens tokens, Optional<String> handle) {
  /** Without tokens. */
  @Override
  public String toString() {
    return "SignedIn[" + session.sessionId() + "]";
  }
}
