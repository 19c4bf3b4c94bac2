package org.openhpf.bench.proofreading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openhpf.languagemodel.Characters;
import org.openhpf.languagemodel.Sounds;

/** Right sentences of our own, and each with one character of the same sound, by a fixed seed. */
final class OwnSet {
  private static final char FIRST = '\u4E00';
  private static final int COMMON = 0x5200;

  private OwnSet() {}

  static List<Pair> pairs(Sounds sounds) throws IOException {
    var random = new Random(20_231_205);
    List<Pair> pairs = new ArrayList<>();
    var source = OwnSet.class.getResourceAsStream("sentences.txt");
    try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      for (String sentence : lines.lines().toList()) {
        pairs.add(new Pair(sentence, sentence));
        char[] written = sentence.toCharArray();
        int at = random.nextInt(written.length);
        while (!Characters.isHan(written[at])) {
          at = random.nextInt(written.length);
        }
        written[at] = sounding(written[at], sounds, random);
        pairs.add(new Pair(new String(written), sentence));
      }
    }
    return pairs;
  }

  private static char sounding(char c, Sounds sounds, Random random) {
    while (true) {
      char other = (char) (FIRST + random.nextInt(COMMON));
      if (other != c && sounds.nearness(c, other).compareTo(Sounds.Nearness.TONE) <= 0) {
        return other;
      }
    }
  }
}
