package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a rectification, as it was taken.
 *
 * @param version the rectification's after it
 * @param round in which it was taken
 * @param actor opaque id of who took it; the function's name where it was none
 */
public record RectificationStep(
    int version, int round, Instant at, Action action, String actor, Words words) {

  /**
   * What was said; sealed at rest.
   *
   * @param text for the person to read
   * @param note for officers
   * @param cause of what the review complains of, for officers
   * @param measure taken, for officers
   */
  public record Words(
      Optional<String> text,
      Optional<String> note,
      Optional<String> cause,
      Optional<String> measure) {
    static final Words NONE =
        new Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Words text(String text) {
      return new Words(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Words note(String note) {
      return new Words(Optional.empty(), Optional.of(note), Optional.empty(), Optional.empty());
    }

    static Words called(String text, String note) {
      return new Words(Optional.of(text), Optional.of(note), Optional.empty(), Optional.empty());
    }

    static Words rectified(String cause, String measure, Optional<String> text) {
      return new Words(text, Optional.empty(), Optional.of(cause), Optional.of(measure));
    }
  }
}
