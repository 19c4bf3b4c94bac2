package org.openhpf.languagemodel;

import java.nio.ByteBuffer;

/**
 * Which words have a key; by 12 bits of its hash, so that another key's words may come instead.
 * Safe for many threads.
 */
public final class Postings {
  private final ByteBuffer keys;
  private final ByteBuffer words;

  Postings(ByteBuffer keys, ByteBuffer words) {
    this.keys = keys;
    this.words = words;
  }

  /** The first posting of a key; -1 where it has none. */
  public int first(long key) {
    long mixed = Words.mix(key);
    int capacity = keys.capacity() / 4;
    int fingerprint = Words.fingerprint(mixed);
    for (int slot = Words.slot(mixed, capacity); ; slot = slot + 1 == capacity ? 0 : slot + 1) {
      int entry = keys.getInt(4 * slot);
      if (entry == 0) {
        return -1;
      }
      if (entry >>> 20 == fingerprint) {
        return (entry & Words.INDEX) - 1;
      }
    }
  }

  /** The word of a posting. */
  public int word(int posting) {
    return words.getInt(4 * posting) & Integer.MAX_VALUE;
  }

  /** The posting behind one; -1 behind a key's last. */
  public int next(int posting) {
    return words.getInt(4 * posting) < 0 ? -1 : posting + 1;
  }
}
