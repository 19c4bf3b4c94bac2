package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.rectification.RectificationStep.Words;

/**
 * One step of a rectification and all that is stored with it, in one transaction.
 *
 * @param file as it was before
 * @param channel where the step came from
 */
public record Change(
    RectificationFile file,
    Rectification after,
    RectificationStep step,
    List<Counted> events,
    String channel) {

  /**
   * What is counted of it.
   *
   * @param onTime where a term ends with it
   * @param secondLevel of a second review
   */
  public record Counted(EventKind kind, Optional<Boolean> onTime, Optional<Integer> secondLevel) {
    static Counted of(EventKind kind) {
      return new Counted(kind, Optional.empty(), Optional.empty());
    }
  }

  public Change {
    events = List.copyOf(events);
  }

  /** Its step stands in the round of before: one that opens a round ends another. */
  static Change of(
      RectificationFile file,
      Rectification after,
      Action action,
      Words words,
      Actor by,
      List<Counted> events) {
    Instant at = after.changedAt();
    int round = file.rectification().round().number();
    var step = new RectificationStep(after.version(), round, at, action, by.id(), words);
    return new Change(file, after, step, events, by.channel());
  }

  Rectification before() {
    return file.rectification();
  }
}
