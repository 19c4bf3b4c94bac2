package org.openhpf.languagemodel.train;

import java.util.Arrays;

/**
 * Interpolated Kneser-Ney probabilities with three discounts an order (Chen and Goodman 1998), of
 * all n-grams up to an order.
 */
final class KneserNey {
  private final int order;
  private final int bits;
  private final Counts[] raw;
  private final float[][] probabilities;

  /**
   * @param raw by order, from 1
   * @param edge an id that only begins and ends sentences
   */
  KneserNey(Counts[] raw, int bits, long edge) {
    this.order = raw.length - 1;
    this.bits = bits;
    this.raw = raw;
    probabilities = new float[order + 1][];
    for (int n = 1; n <= order; n++) {
      int[] counts = n == order ? raw[n].counts() : continuations(n, edge);
      probabilities[n] = interpolated(n, counts);
    }
  }

  Counts counts(int n) {
    return raw[n];
  }

  /** The probability of each n-gram's last id after the others, in the order of its counts. */
  float[] probabilities(int n) {
    return probabilities[n];
  }

  /** In how many histories an n-gram was seen; how often, where it begins a sentence. */
  private int[] continuations(int n, long edge) {
    int[] counts = new int[raw[n].size()];
    long suffix = (1L << (bits * n)) - 1;
    for (long longer : raw[n + 1].ids()) {
      counts[raw[n].find(longer & suffix)]++;
    }
    for (int i = 0; i < counts.length; i++) {
      if (n > 1 && raw[n].ids()[i] >>> (bits * (n - 1)) == edge) {
        counts[i] = raw[n].counts()[i];
      }
    }
    return counts;
  }

  private float[] interpolated(int n, int[] counts) {
    double[] discounts = discounts(new Counts(raw[n].ids(), counts));
    float[] probabilities = new float[counts.length];
    long[] ids = raw[n].ids();
    for (int from = 0, to; from < ids.length; from = to) {
      long total = 0;
      double kept = 0;
      for (to = from; to < ids.length && ids[to] >>> bits == ids[from] >>> bits; to++) {
        total += counts[to];
        kept += discounts[Math.min(counts[to], 3)];
      }
      double gamma = total == 0 ? 1 : kept / total;
      for (int i = from; i < to; i++) {
        double own = counts[i] - discounts[Math.min(counts[i], 3)];
        probabilities[i] =
            (float) (own / Math.max(total, 1) + gamma * lower(n, ids[i], ids.length));
      }
    }
    return probabilities;
  }

  private double lower(int n, long ids, int distinct) {
    if (n == 1) {
      return 1.0 / distinct;
    }
    int at = raw[n - 1].find(ids & ((1L << (bits * (n - 1))) - 1));
    return at < 0 ? 1e-9 : probabilities[n - 1][at];
  }

  private static double[] discounts(Counts counts) {
    double[] having = new double[5];
    Arrays.setAll(having, count -> count == 0 ? 0 : Math.max(1, counts.having(count)));
    double y = having[1] / (having[1] + 2 * having[2]);
    double[] discounts = new double[4];
    for (int count = 1; count <= 3; count++) {
      double exact = count - (count + 1) * y * having[count + 1] / having[count];
      discounts[count] = Math.clamp(exact, 0.1 * count, 0.9 * count);
    }
    return discounts;
  }
}
