package org.openhpf.reviews.rectification;

import java.util.List;
import java.util.Optional;
import org.openhpf.reviews.event.EventKind;

/**
 * One step of a rectification and all that is stored with it, in one transaction.
 *
 * @param channel where it came from
 */
public record Change(
    Rectification before,
    Rectification after,
    ReviewedService service,
    RectificationStep step,
    List<Counted> events,
    String channel) {

  /**
   * What is counted of it.
   *
   * @param onTime where a term ends with it
   * @param secondLevel of a second review
   */
  public record Counted(EventKind kind, Optional<Boolean> onTime, Optional<Integer> secondLevel) {}

  public Change {
    events = List.copyOf(events);
  }
}
