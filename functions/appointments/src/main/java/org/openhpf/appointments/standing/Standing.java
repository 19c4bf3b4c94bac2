package org.openhpf.appointments.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of somebody's no-shows before one more is counted.
 *
 * @param changes how often it was changed: what is decided on it is stored only while that stands
 * @param noShows those on record, without the forgiven ones
 * @param pausedFrom when the last pause began; empty: none on record
 */
public record Standing(long changes, List<NoShow> noShows, Optional<Instant> pausedFrom) {
  public Standing {
    noShows = List.copyOf(noShows);
  }

  /** Whether it counts towards the next pause: what was before a pause was paid for by it. */
  boolean counts(NoShow noShow) {
    return pausedFrom.map(noShow.ends()::isAfter).orElse(true);
  }
}
