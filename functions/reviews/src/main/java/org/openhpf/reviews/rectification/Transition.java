package org.openhpf.reviews.rectification;

import java.util.Optional;
import org.openhpf.reviews.event.EventKind;

/**
 * A row of transitions.csv.
 *
 * @param only where it is open; empty: always
 * @param ends the term that it keeps or misses
 * @param event what is counted
 */
public record Transition(
    RectificationStatus from,
    Action action,
    RectificationStatus to,
    Optional<Only> only,
    Optional<Term> ends,
    Optional<EventKind> event) {

  /** Of which rectifications a transition is. */
  public enum Only {
    NAMED,
    ANONYMOUS,
    /** The person said so in the call-back. */
    UNSATISFIED;

    boolean holds(Rectification rectification) {
      return switch (this) {
        case NAMED -> rectification.review().named();
        case ANONYMOUS -> !rectification.review().named();
        case UNSATISFIED -> !rectification.round().callBack().satisfied().orElse(true);
      };
    }
  }

  boolean isOpenTo(Rectification rectification) {
    return from == rectification.status()
        && only.map(which -> which.holds(rectification)).orElse(true);
  }
}
