package org.openhpf.languagemodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the sections that {@link Ngrams} reads. */
public final class NgramTables {
  private static final double LOAD = 0.8;

  private final int order;
  private final Map<String, ByteBuffer> sections = new LinkedHashMap<>();
  private final ByteBuffer unigrams;

  /**
   * @param order the longest n-gram, 2 to 4
   * @param bits of an id; {@code order * bits} is at most 63
   * @param vocabulary how many ids there are, 0 included
   * @param unknown natural logarithm of the probability of what has no n-gram at all
   */
  public NgramTables(int order, int bits, int vocabulary, double unknown) {
    this.order = order;
    sections.put("meta", buffer(12).putInt(0, order).putInt(4, bits).putInt(8, vocabulary));
    unigrams = buffer(2 * vocabulary);
    for (int id = 0; id < vocabulary; id++) {
      unigram(id, unknown, 0);
    }
    sections.put("n1", unigrams);
  }

  /** Sets an id's own probability and back-off weight, both natural logarithms. */
  public void unigram(int id, double probability, double backoff) {
    unigrams.put(2 * id, (byte) quantised(probability)).put(2 * id + 1, (byte) weight(backoff));
  }

  /**
   * Adds all n-grams of an order.
   *
   * @param ids packed, the youngest lowest; none twice
   * @param probabilities natural logarithms
   * @param backoffs natural logarithms; not read for the longest order
   */
  public void ngrams(int n, long[] ids, float[] probabilities, float[] backoffs) {
    int size = n < order ? 4 : 3;
    int capacity = (int) (ids.length / LOAD) + 8;
    ByteBuffer table = buffer(capacity * size + 1);
    for (int i = 0; i < ids.length; i++) {
      long hash = Ngrams.hash(n, ids[i]);
      int slot = Ngrams.slot(hash, capacity);
      while (table.getShort(slot * size) != 0) {
        slot = slot + 1 == capacity ? 0 : slot + 1;
      }
      table.putShort(slot * size, (short) Ngrams.fingerprint(hash));
      table.put(slot * size + 2, (byte) quantised(probabilities[i]));
      if (size == 4) {
        table.put(slot * size + 3, (byte) weight(backoffs[i]));
      }
    }
    sections.put("n" + n, table);
  }

  /** All that was added, by the sections' names. */
  public Map<String, ByteBuffer> sections() {
    return sections;
  }

  private static int quantised(double logarithm) {
    return Math.clamp(Math.round(-logarithm / Ngrams.PROBABILITY_STEP), 0, 255);
  }

  private static int weight(double logarithm) {
    return Math.clamp(Math.round(logarithm / Ngrams.BACKOFF_STEP) + Ngrams.BACKOFF_ZERO, 0, 255);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
