package org.openhpf.identity.session;

import java.util.Optional;

/** All sign-ins under way. */
public interface Attempts {

  /** Stores a new one. */
  void start(Attempt attempt);

  Optional<Attempt> find(String sessionId);

  /** Stores it as it has become; an older state of it is never written over a newer one's end. */
  void keep(Attempt attempt);

  /**
   * Counts an answer before it is looked at.
   *
   * @return false where none is left
   */
  boolean takeTry(Attempt attempt);

  /** Whose session it has become; empty while it is none. */
  Optional<String> personOf(String sessionId);
}
