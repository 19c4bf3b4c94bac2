package org.openhpf.cases.course;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last days of a case; none while nobody has to do anything.
 *
 * @param promised 承诺期限
 * @param statutory 法定期限
 * @param stopped until when a special procedure is to last; there is no other meanwhile
 * @param due the next of all, by which somebody has to act
 */
public record Deadlines(
    Optional<LocalDate> promised,
    Optional<LocalDate> statutory,
    Optional<LocalDate> stopped,
    Optional<LocalDate> due) {
  static final Deadlines NONE =
      new Deadlines(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of what has no deadline but this one. */
  static Deadlines only(LocalDate due) {
    return new Deadlines(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(due));
  }
}
