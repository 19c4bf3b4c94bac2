package org.openhpf.appointments.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 暂停预约: booking is closed to somebody for a while.
 *
 * @param from when it was ordered, which tells it from others of the same person
 * @param noShows what it was ordered for
 * @param appealId of the appeal against it; empty while there is none
 */
public record Pause(Instant from, Instant until, List<NoShow> noShows, Optional<String> appealId) {

  public Pause {
    if (!from.isBefore(until) || noShows.isEmpty()) {
      throw new IllegalArgumentException("a pause has a length and a reason");
    }
    noShows = List.copyOf(noShows);
  }

  public boolean inForce(Instant now) {
    return now.isBefore(until);
  }

  public NoShow newest() {
    return noShows.stream().max(Comparator.comparing(NoShow::ends)).orElseThrow();
  }
}
