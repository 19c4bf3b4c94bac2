package org.openhpf.languagemodel;

import java.nio.ByteBuffer;

/**
 * A back-off n-gram model of up to four ids. Each order is an open hash table of 16-bit
 * fingerprints, so that about one unseen n-gram in ten thousand is taken for a seen one;
 * probabilities and back-off weights are logarithms in steps of 1/12 and 1/16. Safe for many
 * threads.
 *
 * <p>A history is the last ids packed into a long, the youngest lowest; id 0 is what the model does
 * not know, and nothing before it counts.
 */
public final class Ngrams {
  static final float PROBABILITY_STEP = 1 / 12f;
  static final float BACKOFF_STEP = 1 / 16f;
  static final int BACKOFF_ZERO = 192;
  private static final int UNKNOWN = -1;

  private final int order;
  private final int bits;
  private final long historyMask;
  private final int vocabulary;
  private final ByteBuffer unigrams;
  private final ByteBuffer[] tables;
  private final int[] capacities;
  private final int[] sizes;

  /** Those of a file, in its sections {@code meta}, {@code n1}, {@code n2} and so on. */
  public Ngrams(ModelFile file) {
    ByteBuffer meta = file.section("meta");
    order = meta.getInt(0);
    bits = meta.getInt(4);
    vocabulary = meta.getInt(8);
    historyMask = (1L << (bits * (order - 1))) - 1;
    unigrams = file.section("n1");
    tables = new ByteBuffer[order + 1];
    capacities = new int[order + 1];
    sizes = new int[order + 1];
    for (int n = 2; n <= order; n++) {
      tables[n] = file.section("n" + n);
      sizes[n] = n < order ? 4 : 3;
      capacities[n] = (tables[n].capacity() - 1) / sizes[n];
    }
  }

  /** The longest n-gram it knows. */
  public int order() {
    return order;
  }

  /** How many ids there are, 0 included. */
  public int vocabulary() {
    return vocabulary;
  }

  /** The history with one id more. */
  public long extend(long history, int id) {
    return ((history << bits) | id) & historyMask;
  }

  /** Scores ids after histories; of one thread. */
  public Scorer scorer() {
    return new Scorer();
  }

  /** What comes after a history; not safe for several threads, as it remembers the history. */
  public final class Scorer {
    private final float[] backoffs = new float[order];
    private long history;
    private int known;

    /** Takes a history for the scores to come. */
    public void after(long ids) {
      history = ids;
      known = 0;
      int last = (int) (ids & ((1 << bits) - 1));
      if (last == 0) {
        return;
      }
      backoffs[1] = backoff(unigrams.get(2 * last + 1) & 0xFF);
      known = 1;
      while (known < order - 1) {
        int n = known + 1;
        long part = ids & ((1L << (bits * n)) - 1);
        int entry = part >>> (bits * (n - 1)) == 0 ? UNKNOWN : find(n, part);
        if (entry == UNKNOWN) {
          return;
        }
        backoffs[n] = backoff(entry >>> 8);
        known = n;
      }
    }

    /** The natural logarithm of an id's probability after the history. */
    public float score(int id) {
      float score = 0;
      for (int n = known + 1; n > 1; n--) {
        long ids = ((history & ((1L << (bits * (n - 1))) - 1)) << bits) | id;
        int entry = id == 0 ? UNKNOWN : find(n, ids);
        if (entry != UNKNOWN) {
          return score - (entry & 0xFF) * PROBABILITY_STEP;
        }
        score += backoffs[n - 1];
      }
      return score - (unigrams.get(2 * id) & 0xFF) * PROBABILITY_STEP;
    }
  }

  private int find(int n, long ids) {
    ByteBuffer table = tables[n];
    int capacity = capacities[n];
    int size = sizes[n];
    long hash = hash(n, ids);
    int fingerprint = fingerprint(hash);
    for (int slot = slot(hash, capacity); ; slot = slot + 1 == capacity ? 0 : slot + 1) {
      int entry = table.getInt(slot * size);
      int found = entry & 0xFFFF;
      if (found == fingerprint) {
        return size == 3 ? entry >>> 16 & 0xFF : entry >>> 16;
      }
      if (found == 0) {
        return UNKNOWN;
      }
    }
  }

  private static float backoff(int quantised) {
    return (quantised - BACKOFF_ZERO) * BACKOFF_STEP;
  }

  static long hash(int n, long ids) {
    long h = (ids + n) * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  static int fingerprint(long hash) {
    int fingerprint = (int) hash & 0xFFFF;
    return fingerprint == 0 ? 1 : fingerprint;
  }

  static int slot(long hash, int capacity) {
    return (int) (((hash >>> 32) * capacity) >>> 32);
  }
}
