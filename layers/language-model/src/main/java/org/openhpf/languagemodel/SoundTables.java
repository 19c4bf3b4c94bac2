package org.openhpf.languagemodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the sections that {@link Sounds} reads. */
public final class SoundTables {
  private SoundTables() {}

  /**
   * @param readings of each character, the usual first, as {@code lv4}; those after the third are
   *     left out
   */
  public static Map<String, ByteBuffer> sections(Map<Character, List<String>> readings) {
    List<String> syllables = new ArrayList<>(List.of(""));
    ByteBuffer table = buffer(2 * (Sounds.LAST - Sounds.FIRST + 1) * Sounds.READINGS);
    for (var entry : readings.entrySet()) {
      if (entry.getKey() < Sounds.FIRST || entry.getKey() > Sounds.LAST) {
        continue;
      }
      for (int i = 0; i < Math.min(Sounds.READINGS, entry.getValue().size()); i++) {
        String reading = entry.getValue().get(i);
        String syllable = reading.substring(0, reading.length() - 1);
        if (!syllables.contains(syllable)) {
          syllables.add(syllable);
        }
        int tone = reading.charAt(reading.length() - 1) - '0';
        int at = (entry.getKey() - Sounds.FIRST) * Sounds.READINGS + i;
        table.putChar(2 * at, (char) (syllables.indexOf(syllable) << 3 | tone));
      }
    }
    ByteBuffer fuzzy = buffer(2 * syllables.size());
    syllables.forEach(syllable -> fuzzy.putChar((char) fuzzy(syllable)));
    return Map.of("readings", table, "fuzzy", fuzzy.flip());
  }

  /** The fuzzy code of a syllable without its tone, the same in every file. */
  public static int fuzzy(String syllable) {
    String same =
        syllable
            .replaceFirst("^([zcs])h", "$1")
            .replaceFirst("([aei])ng$", "$1n")
            .replaceFirst("^l", "n")
            .replaceFirst("^f(?=[aeou])", "hu")
            .replaceFirst("^huu", "hu")
            .replaceFirst("^huen", "hun")
            .replaceFirst("^huei", "hui");
    int hash = same.hashCode() * 0x9E3779B1;
    return hash >>> 16;
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
