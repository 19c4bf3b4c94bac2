package org.openhpf.reviews.cause;

import java.util.Comparator;

/**
 * How many there are, and were in as many months just before.
 *
 * @param key what was counted
 */
public record Change<K>(K key, long now, long before) {

  public long change() {
    return now - before;
  }

  /** Most first; of as many, what rose most, then by key. */
  static <K> Comparator<Change<K>> mostFirst() {
    return Comparator.<Change<K>>comparingLong(Change::now)
        .thenComparingLong(Change::change)
        .reversed()
        .thenComparing(change -> change.key().toString());
  }

  /** What rose most first; of as much, most first, then by key. */
  static <K> Comparator<Change<K>> risenFirst() {
    return Comparator.<Change<K>>comparingLong(Change::change)
        .thenComparingLong(Change::now)
        .reversed()
        .thenComparing(change -> change.key().toString());
  }
}
