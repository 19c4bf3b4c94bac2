package org.openhpf.languagemodel.train;

import java.util.Arrays;

/** A growing array of longs. */
final class LongList {
  private long[] values = new long[1 << 16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long[] sorted() {
    long[] copy = Arrays.copyOf(values, size);
    Arrays.parallelSort(copy);
    return copy;
  }
}
