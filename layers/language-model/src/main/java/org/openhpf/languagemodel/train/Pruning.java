package org.openhpf.languagemodel.train;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Leaves out the n-grams that the shorter ones say almost as well (weighted difference, Seymore and
 * Rosenfeld 1996), and gives what is left its back-off weights.
 */
final class Pruning {
  private final KneserNey full;
  private final int order;
  private final int bits;
  private final BitSet[] kept;
  private final long[][] ids;
  private final float[][] probabilities;
  private final float[][] backoffs;

  /**
   * @param threshold of the difference that keeps an n-gram, by order from 2, in nats times count
   */
  Pruning(KneserNey full, int order, int bits, double[] threshold) {
    this.full = full;
    this.order = order;
    this.bits = bits;
    kept = new BitSet[order + 1];
    ids = new long[order + 1][];
    probabilities = new float[order + 1][];
    backoffs = new float[order + 1][];
    for (int n = 1; n <= order; n++) {
      kept[n] = new BitSet();
    }
    kept[1].set(0, full.counts(1).size());
    for (int n = order; n > 1; n--) {
      keep(n, threshold[n]);
    }
    for (int n = 1; n <= order; n++) {
      ids[n] = new long[kept[n].cardinality()];
      probabilities[n] = new float[ids[n].length];
      backoffs[n] = new float[ids[n].length];
      int at = 0;
      for (int i = kept[n].nextSetBit(0); i >= 0; i = kept[n].nextSetBit(i + 1)) {
        ids[n][at] = full.counts(n).ids()[i];
        probabilities[n][at++] = full.probabilities(n)[i];
      }
      if (n > 1) {
        weigh(n);
      }
    }
  }

  long[] ids(int n) {
    return ids[n];
  }

  float[] logProbabilities(int n) {
    return logarithms(probabilities[n]);
  }

  float[] logBackoffs(int n) {
    float[] logarithms = new float[backoffs[n].length];
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = backoffs[n][i] == 0 ? 0 : (float) Math.log(backoffs[n][i]);
    }
    return logarithms;
  }

  private void keep(int n, double threshold) {
    Counts counts = full.counts(n);
    for (int i = 0; i < counts.size(); i++) {
      long id = counts.ids()[i];
      int shorter = full.counts(n - 1).find(id & mask(n - 1));
      double better = full.probabilities(n)[i] / Math.max(full.probabilities(n - 1)[shorter], 1e-9);
      boolean worth = counts.counts()[i] > 1 && counts.counts()[i] * Math.log(better) > threshold;
      if (worth || kept[n].get(i)) {
        kept[n].set(i);
        int history = full.counts(n - 1).find(id >>> bits);
        kept[n - 1].set(history);
      }
    }
  }

  /** The back-off weights of the histories of n-grams, from what those leave over. */
  private void weigh(int n) {
    for (int from = 0, to; from < ids[n].length; from = to) {
      double own = 0;
      double shorter = 0;
      long history = ids[n][from] >>> bits;
      for (to = from; to < ids[n].length && ids[n][to] >>> bits == history; to++) {
        own += probabilities[n][to];
        shorter += probability(n - 1, ids[n][to] & mask(n - 1));
      }
      int at = Arrays.binarySearch(ids[n - 1], history);
      backoffs[n - 1][at] =
          (float) (Math.max(1 - own, 1e-4) / Math.max(1 - Math.min(shorter, 1), 1e-4));
    }
  }

  private double probability(int n, long id) {
    int at = Arrays.binarySearch(ids[n], id);
    if (at >= 0) {
      return probabilities[n][at];
    }
    if (n == 1) {
      return 1e-9;
    }
    int history = Arrays.binarySearch(ids[n - 1], id >>> bits);
    double weight = history < 0 || backoffs[n - 1][history] == 0 ? 1 : backoffs[n - 1][history];
    return weight * probability(n - 1, id & mask(n - 1));
  }

  private long mask(int n) {
    return (1L << (bits * n)) - 1;
  }

  private static float[] logarithms(float[] values) {
    float[] logarithms = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      logarithms[i] = (float) Math.log(values[i]);
    }
    return logarithms;
  }
}
