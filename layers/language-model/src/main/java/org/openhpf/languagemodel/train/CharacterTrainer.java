package org.openhpf.languagemodel.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.Characters;
import org.openhpf.languagemodel.ModelFile;
import org.openhpf.languagemodel.NgramTables;

/** Trains a character 4-gram on sentences; one that comes again counts once. */
final class CharacterTrainer {
  private static final int ORDER = 4;
  private static final int BITS = 14;
  private static final int MOST = 1 << BITS;

  private final Map<Character, Integer> frequency = new HashMap<>();
  private final Set<String> sentences = new HashSet<>();

  private final Optional<CharacterModel> beside;

  /**
   * @param beside the model whose alphabet is taken; empty where the sentences make their own
   */
  CharacterTrainer(Optional<CharacterModel> beside) {
    this.beside = beside;
  }

  void add(String sentence) {
    var plain = new StringBuilder();
    for (char c : sentence.strip().toCharArray()) {
      plain.append(Characters.plain(c));
    }
    if (plain.length() > 1 && sentences.add(plain.toString())) {
      plain.chars().forEach(c -> frequency.merge((char) c, 1, Integer::sum));
    }
  }

  int sentences() {
    return sentences.size();
  }

  /**
   * @param share of what the model says beside the one that comes with the platform, 0 to 1
   * @param threshold of pruning, in nats times count: 0 keeps every n-gram seen twice that says
   *     more than a shorter one
   */
  void write(Path file, float share, double threshold) throws IOException {
    char[] alphabet = beside.map(CharacterTrainer::alphabet).orElseGet(this::alphabet);
    short[] ids = new short[Character.MAX_VALUE + 1];
    for (int id = CharacterModel.EDGE + 1; id < alphabet.length; id++) {
      ids[alphabet[id]] = (short) id;
    }
    var raw = new Counts[ORDER + 1];
    for (int n = 1; n <= ORDER; n++) {
      raw[n] = Counts.of(collect(n, ids).sorted());
    }
    var model =
        new Pruning(
            new KneserNey(raw, BITS, CharacterModel.EDGE),
            ORDER,
            BITS,
            new double[] {0, 0, threshold / 4, threshold / 2, threshold});
    var tables = new NgramTables(ORDER, BITS, alphabet.length, Math.log(1e-8));
    for (int i = 0; i < model.ids(1).length; i++) {
      tables.unigram((int) model.ids(1)[i], model.logProbabilities(1)[i], model.logBackoffs(1)[i]);
    }
    for (int n = 2; n <= ORDER; n++) {
      System.out.println(model.ids(n).length + " of " + raw[n].size() + " " + n + "-grams");
      tables.ngrams(n, model.ids(n), model.logProbabilities(n), model.logBackoffs(n));
    }
    Map<String, ByteBuffer> sections = tables.sections();
    ByteBuffer characters = bytes(2 * alphabet.length);
    characters.asCharBuffer().put(alphabet);
    sections.put("alphabet", characters);
    sections.put("share", bytes(4).putFloat(0, share));
    ModelFile.write(file, ModelFile.Kind.CHARACTERS, sections);
  }

  private static char[] alphabet(CharacterModel model) {
    char[] alphabet = new char[model.vocabulary()];
    for (int id = CharacterModel.EDGE + 1; id < alphabet.length; id++) {
      alphabet[id] = model.character(id);
    }
    return alphabet;
  }

  /** By frequency; those seen once are not known. */
  private char[] alphabet() {
    var known =
        frequency.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(
                Map.Entry.<Character, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST - CharacterModel.EDGE - 1)
            .map(Map.Entry::getKey)
            .toList();
    char[] alphabet = new char[known.size() + CharacterModel.EDGE + 1];
    for (int i = 0; i < known.size(); i++) {
      alphabet[i + CharacterModel.EDGE + 1] = known.get(i);
    }
    return alphabet;
  }

  /** Every n-gram without an unknown character, as it comes. */
  private LongList collect(int n, short[] ids) {
    var all = new LongList();
    long mask = (1L << (BITS * n)) - 1;
    for (String sentence : sentences) {
      long last = CharacterModel.EDGE;
      int known = 1;
      for (int i = 0; i <= sentence.length(); i++) {
        int id = i == sentence.length() ? CharacterModel.EDGE : ids[sentence.charAt(i)];
        known = id == 0 ? 0 : known + 1;
        last = ((last << BITS) | id) & mask;
        if (known >= n) {
          all.add(last);
        }
      }
    }
    return all;
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
