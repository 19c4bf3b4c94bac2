package org.openhpf.reviews.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a recount found.
 *
 * @param day on which it ran
 * @param counted events of its window, as the counters say
 * @param recounted the same, counted anew
 * @param differences the first of them
 */
public record Recount(
    LocalDate day,
    Instant recountedAt,
    Status status,
    long counted,
    long recounted,
    List<Difference> differences) {

  /** How it ended. */
  public enum Status {
    AGREES,
    DIFFERS,
    /** Events were being counted all the while: nothing can be said of the months. */
    WAITING
  }

  /**
   * One number that is not what the events say.
   *
   * @param by dimension, e.g. {@code matter}
   * @param period month or day
   * @param name as the row calls it, e.g. {@code 1012.a5}
   */
  public record Difference(String by, String period, String name, long counted, long recounted) {}

  public Recount {
    differences = List.copyOf(differences);
  }
}
