package org.openhpf.bench.proofreading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openhpf.languagemodel.Sentences;

/** The sets of a data folder. */
final class Sets {
  private static final int CLEAN = 6_000;
  private static final int SHARES = 5;

  private Sets() {}

  /**
   * Pairs of a table with lines of count, sentence as written and as it should be.
   *
   * @param heldOut the fifth of the sentences, by hash, that nothing was tuned on; else the others
   */
  static List<Pair> pairs(Path file, boolean heldOut) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t");
      if (columns.length > 2 && (Sentences.bucket(columns[2], SHARES) == 0) == heldOut) {
        pairs.add(new Pair(columns[1], columns[2]));
      }
    }
    return pairs;
  }

  /** Sentences of the statutes that the trainer leaves out. */
  static List<Pair> clean(Path packed) throws IOException {
    Process xz = new ProcessBuilder("xz", "-dc", packed.toString()).start();
    Set<String> sentences = new LinkedHashSet<>();
    try (var lines =
        new BufferedReader(new InputStreamReader(xz.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Sentences.of(line)
            .filter(sentence -> sentence.length() >= 8 && !Sentences.forTraining(sentence))
            .forEach(sentences::add);
      }
    }
    List<String> all = new ArrayList<>(sentences);
    int step = Math.max(1, all.size() / CLEAN);
    List<Pair> clean = new ArrayList<>();
    for (int i = 0; i < all.size() && clean.size() < CLEAN; i += step) {
      clean.add(new Pair(all.get(i), all.get(i)));
    }
    return clean;
  }
}
