package org.openhpf.reviews.statistics;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.edge.http.Page;

/** Events counted anew, and what comparing them with the counters found. */
public interface Recounts {

  /** Counts a day's events anew and keeps the sums. Returns how many there are. */
  int recount(LocalDate day);

  /** Has a day's events counted that were not; those that were are not counted again. */
  int countAgain(LocalDate day);

  /** Sums of days that were recounted, and what the counters say now; by day. */
  Sides days(LocalDate from, LocalDate to);

  /**
   * Sums of months, one moment of the counters: days before {@code today} as they were recounted,
   * today's events counted now.
   *
   * @return empty if counters moved meanwhile
   */
  Optional<Sides> months(String from, String to, LocalDate today);

  void keep(Recount recount);

  /** Newest first. */
  Page<Recount> list(int limit, Optional<String> cursor);

  /** The two that must be equal. */
  record Sides(Tally counted, Tally recounted) {}
}
