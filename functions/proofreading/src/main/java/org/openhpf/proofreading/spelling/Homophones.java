package org.openhpf.proofreading.spelling;

import java.util.Arrays;
import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.Characters;
import org.openhpf.languagemodel.Sounds;

/** The characters that sound like one, of those the character model knows. */
final class Homophones {
  private static final char[] NONE = {};

  private final Sounds sounds;
  private final char[][] bySound = new char[1 << 16][];

  Homophones(Models models) {
    sounds = models.lexicon().sounds();
    CharacterModel characters = models.characters();
    Arrays.fill(bySound, NONE);
    for (int id = CharacterModel.EDGE + 1; id < characters.vocabulary(); id++) {
      char c = characters.character(id);
      for (int i = 0; i < 2 && Characters.isHan(c) && sounds.reading(c, i) != 0; i++) {
        int sound = sounds.fuzzy(sounds.reading(c, i));
        char[] same = bySound[sound];
        if (same.length == 0 || same[same.length - 1] != c) {
          bySound[sound] = Arrays.copyOf(same, same.length + 1);
          bySound[sound][same.length] = c;
        }
      }
    }
  }

  /**
   * Those that sound like one of a character's readings.
   *
   * @param which reading, from 0
   */
  char[] of(char c, int which) {
    int reading = sounds.reading(c, which);
    return reading == 0 ? NONE : bySound[sounds.fuzzy(reading)];
  }
}
