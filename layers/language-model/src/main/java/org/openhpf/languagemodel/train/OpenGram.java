package org.openhpf.languagemodel.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openhpf.languagemodel.NgramTables;

/**
 * The word trigram of the open-gram project as Debian's package sunpinyin-data has it: {@code
 * lm_sc.t3g}, a threaded back-off model with nodes of 12 bytes and leaves of 8, and {@code
 * pydict_sc.bin}, whose string table has the words by id.
 */
final class OpenGram {
  static final int ORDER = 3;
  static final int BITS = 17;
  private static final int FIRST_WORD = 70;
  private static final int NODE = 12;
  private static final int LEAF = 8;

  private final ByteBuffer model;
  private final int[] sizes = new int[ORDER + 1];
  private final int[] starts = new int[ORDER + 1];
  private final int probabilities;
  private final int backoffs;
  private final List<String> words;

  /**
   * @param data the package's folder of both files
   */
  OpenGram(Path data) throws IOException {
    model = read(data.resolve("lm_sc.t3g"));
    if (model.getInt(0) != ORDER || model.getInt(4) != 0) {
      throw new IOException("lm_sc.t3g is not a trigram of plain probabilities");
    }
    probabilities = 8 + 4 * (ORDER + 1);
    backoffs = probabilities + 4 * (1 << 16);
    int at = backoffs + 4 * (1 << 14);
    for (int level = 0; level <= ORDER; level++) {
      sizes[level] = model.getInt(8 + 4 * level);
      starts[level] = at;
      at += sizes[level] * (level < ORDER ? NODE : LEAF);
    }
    ByteBuffer dictionary = read(data.resolve("pydict_sc.bin"));
    dictionary.position(dictionary.getInt(8));
    String strings = Charset.forName("UTF-32LE").decode(dictionary).toString();
    words = List.of(strings.split("\0", -1)).subList(0, dictionary.getInt(0));
  }

  /** By id; "" where an id is no word. */
  List<String> words() {
    return words;
  }

  NgramTables tables() {
    var tables = new NgramTables(ORDER, BITS, words.size(), logarithm(probability(0, 0)));
    long[] bigrams = new long[sizes[2]];
    float[][] bigramValues = new float[2][sizes[2]];
    long[] trigrams = new long[sizes[3]];
    float[] trigramValues = new float[sizes[3]];
    int two = 0;
    int three = 0;
    for (int i = 0; i < sizes[1] - 1; i++) {
      long one = id(1, i);
      tables.unigram((int) one, logarithm(probability(1, i)), logarithm(backoff(1, i)));
      for (int j = child(1, i); j < child(1, i + 1); j++) {
        if (one < FIRST_WORD || id(2, j) < FIRST_WORD) {
          continue;
        }
        bigrams[two] = one << BITS | id(2, j);
        bigramValues[0][two] = logarithm(probability(2, j));
        bigramValues[1][two] = logarithm(backoff(2, j));
        for (int k = child(2, j); k < child(2, j + 1); k++) {
          if (id(3, k) >= FIRST_WORD) {
            trigrams[three] = bigrams[two] << BITS | id(3, k);
            trigramValues[three++] = logarithm(probability(3, k));
          }
        }
        two++;
      }
    }
    tables.ngrams(2, Arrays.copyOf(bigrams, two), bigramValues[0], bigramValues[1]);
    tables.ngrams(3, Arrays.copyOf(trigrams, three), trigramValues, null);
    return tables;
  }

  private int at(int level, int node) {
    return starts[level] + node * (level < ORDER ? NODE : LEAF);
  }

  private int id(int level, int node) {
    return model.getInt(at(level, node)) & 0x3FFFF;
  }

  private float probability(int level, int node) {
    int at = at(level, node);
    int index =
        level < ORDER
            ? model.getInt(at + 4) & 0xFFFF
            : model.getInt(at) >>> 18 | (model.getInt(at + 4) >>> 25 & 3) << 14;
    return model.getFloat(probabilities + 4 * index);
  }

  private float backoff(int level, int node) {
    return model.getFloat(backoffs + 4 * (model.getInt(at(level, node)) >>> 18));
  }

  private int child(int level, int node) {
    int at = at(level, node);
    return model.getInt(at + 4) >>> 16 | (model.getInt(at + 8) >>> 25) << 16;
  }

  private static float logarithm(float value) {
    return (float) Math.log(value);
  }

  private static ByteBuffer read(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
