package org.openhpf.identity.session;

import java.util.Optional;

/** All sign-ins under way. */
public interface Attempts {

  Optional<Attempt> find(String sessionId);

  /** Stores it as it is or has become; one that is over stays so. */
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
