package org.openhpf.reviews.statistics;

import org.openhpf.edge.http.WireTypes;

/**
 * Counters that stand together.
 *
 * @param period {@code YYYY-MM}; of {@link Dimension#DAY} {@code YYYY-MM-DD}
 * @param part of {@link Dimension#CAUSE} {@code <matter>#<branch>}; else ""
 */
public record Bucket(Dimension dimension, String period, String part) {

  Bucket(Dimension dimension, String period) {
    this(dimension, period, "");
  }

  /** Its dimension as keys spell it. */
  String family() {
    return WireTypes.kebab(dimension);
  }

  /** Period and part as sort keys spell them. */
  String place() {
    return part.isEmpty() ? period : period + "#" + part;
  }

  static Bucket of(Dimension dimension, String place) {
    int hash = place.indexOf('#');
    return hash < 0
        ? new Bucket(dimension, place)
        : new Bucket(dimension, place.substring(0, hash), place.substring(hash + 1));
  }
}
