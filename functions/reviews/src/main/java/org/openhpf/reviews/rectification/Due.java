package org.openhpf.reviews.rectification;

import java.time.Instant;

/**
 * One term of a round.
 *
 * @param before the last second in which it is in time
 * @param met whether it was done, in time or not
 * @param late whether its time ran out first; it stays so
 */
public record Due(Term term, Instant before, boolean met, boolean late) {

  static Due of(Term term, Instant before) {
    return new Due(term, before, false, false);
  }

  /** Whether what is done now is in time. */
  boolean isInTime(Instant now) {
    return !now.isAfter(before);
  }

  Due done(Instant now) {
    return met ? this : new Due(term, before, true, late || !isInTime(now));
  }

  Due ranOut() {
    return new Due(term, before, met, true);
  }

  /** A later end; an earlier one changes nothing. */
  Due movedTo(Instant end) {
    return end.isAfter(before) ? new Due(term, end, met, late) : this;
  }
}
