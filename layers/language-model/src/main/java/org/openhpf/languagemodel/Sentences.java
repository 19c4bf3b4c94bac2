package org.openhpf.languagemodel;

import java.util.stream.Stream;

/** Cuts text into sentences, and keeps some of them from training for ever. */
public final class Sentences {
  private static final int HELD_OUT_OF = 50;

  private Sentences() {}

  /** A line's sentences, each with the mark that ends it. */
  public static Stream<String> of(String line) {
    return Stream.of(line.split("(?<=[。！？；])")).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * Whether a sentence may be trained on: one in fifty, by its hash, is kept for measuring false
   * alarms.
   */
  public static boolean forTraining(String sentence) {
    return bucket(sentence, HELD_OUT_OF) != 0;
  }

  /** Which of a number of equal shares a sentence falls into; the same on every machine. */
  public static int bucket(String sentence, int shares) {
    int hash = sentence.hashCode() * 0x9E3779B1;
    return Integer.remainderUnsigned(hash ^ hash >>> 15, shares);
  }
}
