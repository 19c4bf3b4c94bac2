package org.openhpf.reviews.statistics;

/** What was counted, by the fold of events. */
public interface Counters {

  /**
   * The counters of a stretch, a moment old; one query.
   *
   * @param from first period, {@code YYYY-MM} or, of {@link Dimension#DAY}, {@code YYYY-MM-DD}
   * @param to last period
   */
  Tally between(Dimension dimension, String from, String to);
}
