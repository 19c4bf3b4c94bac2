package org.openhpf.province.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.province.delivery.Days;

/**
 * An officer's order to send the records of some days again.
 *
 * @param next the day that comes next; empty when all were sent on their way
 * @param place where in that day; empty at its beginning
 * @param records put on their way so far; those that were on it already, or are held, are not
 *     counted
 * @param revision of this row
 */
public record Replay(
    String replayId,
    LocalDate from,
    LocalDate to,
    Optional<LocalDate> next,
    Optional<String> place,
    int records,
    Instant requestedAt,
    Instant changedAt,
    long revision) {

  static Replay of(String replayId, Days days, Instant now) {
    return new Replay(
        replayId,
        days.from(),
        days.to(),
        Optional.of(days.from()),
        Optional.empty(),
        0,
        now,
        now,
        1);
  }

  public boolean isFinished() {
    return next.isEmpty();
  }

  /** Days that are done. */
  public long daysDone() {
    return next.map(day -> new Days(from, day).count() - 1)
        .orElseGet(() -> new Days(from, to).count());
  }

  /**
   * After a part of its next day.
   *
   * @param further where in the day it goes on; empty when the day is done
   */
  Replay onTo(Optional<String> further, int sent, Instant now) {
    LocalDate day = next.orElseThrow();
    Optional<LocalDate> following =
        further.isPresent()
            ? next
            : day.isBefore(to) ? Optional.of(day.plusDays(1)) : Optional.empty();
    return new Replay(
        replayId, from, to, following, further, records + sent, requestedAt, now, revision + 1);
  }
}
