package org.openhpf.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what is limited, over all environments. */
public interface Limits {

  /**
   * Counts one more of each, or none of any.
   *
   * @return empty where it was counted; else until when one of them is used up
   */
  Optional<Instant> take(List<Limit> limits);

  /** Takes back one that was counted: what it was for did not come about. */
  void giveBack(Limit limit);

  /** Until when it is used up; empty where it is not. */
  Optional<Instant> usedUpUntil(Limit limit);

  /** Counts from nothing again. */
  void clear(Limit limit);
}
