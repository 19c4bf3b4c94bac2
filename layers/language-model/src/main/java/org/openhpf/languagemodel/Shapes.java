package org.openhpf.languagemodel;

import java.nio.ByteBuffer;

/** Which characters look alike. Safe for many threads. */
public final class Shapes {
  static final int NEIGHBOURS = 32;
  static final int ENTRY = 2 + 2 * NEIGHBOURS + NEIGHBOURS;

  private final ByteBuffer table;
  private final char[] slots = new char[Character.MAX_VALUE + 1];

  /** Those of a file, in its section {@code shapes}. */
  public Shapes(ModelFile file) {
    table = file.section("shapes");
    for (int i = 0; i < table.capacity() / ENTRY; i++) {
      slots[table.getChar(i * ENTRY)] = (char) (i + 1);
    }
  }

  /**
   * A character that looks like another, the nearest first.
   *
   * @param which from 0
   * @return 0 where there are not so many
   */
  public char near(char c, int which) {
    int slot = slots[c] - 1;
    return slot < 0 || which >= NEIGHBOURS ? 0 : table.getChar(slot * ENTRY + 2 + 2 * which);
  }

  /** How alike two characters are, 0 to 255. */
  public int likeness(char c, char other) {
    int slot = slots[c] - 1;
    if (slot < 0) {
      return 0;
    }
    for (int i = 0; i < NEIGHBOURS; i++) {
      if (table.getChar(slot * ENTRY + 2 + 2 * i) == other) {
        return table.get(slot * ENTRY + 2 + 2 * NEIGHBOURS + i) & 0xFF;
      }
    }
    return 0;
  }
}
