package org.openhpf.appointments.planning;

import java.util.List;
import java.util.stream.IntStream;
import org.openhpf.appointments.booking.ShardCount;

/** Deals the places of a slot out to its counters. */
final class Quota {
  private Quota() {}

  /**
   * The places of each counter: what is taken of it stays, and of the rest each place goes to the
   * counter that has the fewest.
   *
   * @param capacity in all; where more are taken, these
   */
  static int[] deal(List<ShardCount> counts, int capacity) {
    int[] places = counts.stream().mapToInt(count -> count.capacity() - count.open()).toArray();
    for (int left = capacity - IntStream.of(places).sum(); left > 0; left--) {
      int fewest = 0;
      for (int i = 1; i < places.length; i++) {
        fewest = places[i] < places[fewest] ? i : fewest;
      }
      places[fewest]++;
    }
    return places;
  }
}
