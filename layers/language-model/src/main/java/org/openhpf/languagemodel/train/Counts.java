package org.openhpf.languagemodel.train;

import java.util.Arrays;

/** N-grams of one order with how often each was seen, sorted by their packed ids. */
record Counts(long[] ids, int[] counts) {
  /** Counts equal values of a sorted array. */
  static Counts of(long[] sorted) {
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct++;
      }
    }
    long[] ids = new long[distinct];
    int[] counts = new int[distinct];
    int at = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        ids[++at] = sorted[i];
      }
      counts[at]++;
    }
    return new Counts(ids, counts);
  }

  int size() {
    return ids.length;
  }

  /** Where an n-gram stands; negative where it does not. */
  int find(long id) {
    return Arrays.binarySearch(ids, id);
  }

  /** How many have this count. */
  int having(int count) {
    int having = 0;
    for (int one : counts) {
      if (one == count) {
        having++;
      }
    }
    return having;
  }
}
