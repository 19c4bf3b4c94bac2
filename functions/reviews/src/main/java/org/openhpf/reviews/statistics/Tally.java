package org.openhpf.reviews.statistics;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums by bucket and name of what is counted. Not thread-safe. */
public final class Tally {
  private final Map<Bucket, Map<String, Long>> buckets = new LinkedHashMap<>();

  static Tally of(Collection<CountedEvent> events) {
    var tally = new Tally();
    events.forEach(event -> event.addTo(tally));
    return tally;
  }

  void add(Bucket bucket, String name, long number) {
    buckets.computeIfAbsent(bucket, each -> new TreeMap<>()).merge(name, number, Long::sum);
  }

  public void add(Bucket bucket, Map<String, Long> numbers) {
    numbers.forEach((name, number) -> add(bucket, name, number));
  }

  /** Keeps a bucket in which nothing was counted, too. */
  void open(Bucket bucket) {
    buckets.computeIfAbsent(bucket, each -> new TreeMap<>());
  }

  public Map<Bucket, Map<String, Long>> buckets() {
    return Collections.unmodifiableMap(buckets);
  }

  Map<String, Long> of(Bucket bucket) {
    return buckets.getOrDefault(bucket, Map.of());
  }
}
