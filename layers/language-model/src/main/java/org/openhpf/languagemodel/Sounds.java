package org.openhpf.languagemodel;

import java.nio.ByteBuffer;

/**
 * How characters are read: up to three readings each, the usual one first. A reading is a syllable
 * with its tone; syllables that are often mixed up (zh/z, ng/n, l/n, hu/f) have one fuzzy code.
 * Safe for many threads.
 */
public final class Sounds {
  static final char FIRST = '\u3400';
  static final char LAST = '\u9FFF';
  static final int READINGS = 3;

  private final ByteBuffer readings;
  private final ByteBuffer fuzzy;

  /** Those of a file, in its sections {@code readings} and {@code fuzzy}. */
  public Sounds(ModelFile file) {
    readings = file.section("readings");
    fuzzy = file.section("fuzzy");
  }

  /**
   * A reading, its tone in the lowest three bits.
   *
   * @param which from 0
   * @return 0 where the character has not so many
   */
  public int reading(char c, int which) {
    return c < FIRST || c > LAST || which >= READINGS
        ? 0
        : readings.getChar(2 * ((c - FIRST) * READINGS + which));
  }

  /** The code that a reading shares with those it is mixed up with. */
  public int fuzzy(int reading) {
    return fuzzy.getChar(2 * (reading >>> 3));
  }

  /** Whether two readings are the same but for the tone. */
  public static boolean sameSyllable(int one, int other) {
    return one >>> 3 == other >>> 3;
  }

  /** How near two characters sound, by their nearest readings. */
  public Nearness nearness(char one, char other) {
    Nearness nearest = Nearness.NONE;
    for (int i = 0, a; i < READINGS && (a = reading(one, i)) != 0; i++) {
      for (int j = 0, b; j < READINGS && (b = reading(other, j)) != 0; j++) {
        Nearness nearness =
            a == b
                ? Nearness.SAME
                : sameSyllable(a, b)
                    ? Nearness.TONE
                    : fuzzy(a) == fuzzy(b) ? Nearness.FUZZY : Nearness.NONE;
        if (nearness.ordinal() < nearest.ordinal()) {
          nearest = nearness;
        }
      }
    }
    return nearest;
  }

  /** How near two characters sound. */
  public enum Nearness {
    /** Same syllable, same tone. */
    SAME,
    /** Same syllable, another tone. */
    TONE,
    /** Syllables that are often mixed up. */
    FUZZY,
    NONE
  }
}
