package org.openhpf.bench.ocr;

/** So many of so many, and what that says of all: Wilson's score interval at 95 %. */
record Share(int hits, int of) {
  private static final double Z = 1.959964;

  double percent() {
    return of == 0 ? 0 : 100.0 * hits / of;
  }

  double from() {
    return of == 0 ? 0 : Math.max(0, 100 * (centre() - half()));
  }

  double to() {
    return of == 0 ? 100 : Math.min(100, 100 * (centre() + half()));
  }

  private double centre() {
    return ((double) hits / of + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    double p = (double) hits / of;
    return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
  }

  @Override
  public String toString() {
    return "%d of %d, 95 %%: %.1f to %.1f".formatted(hits, of, from(), to());
  }
}
