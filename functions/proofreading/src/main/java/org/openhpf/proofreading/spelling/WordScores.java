package org.openhpf.proofreading.spelling;

import java.util.Arrays;
import org.openhpf.languagemodel.Ngrams;
import org.openhpf.languagemodel.Words;

/**
 * What words say of a sentence: the word model, or how few words it takes where there is none. Of
 * one thread.
 */
final class WordScores {
  private static final float LONG_WORD = 9;
  private static final float CHARACTER = 7;

  private final Words words;
  private final Ngrams ngrams;
  private final Ngrams.Scorer scorer;
  private final float unknown;

  WordScores(Models models, Weights weights) {
    words = models.words().map(model -> model.words()).orElse(models.lexicon().words());
    ngrams = models.words().map(model -> model.ngrams()).orElse(null);
    scorer = ngrams == null ? null : ngrams.scorer();
    unknown = weights.unknown();
  }

  /** The words it knows; their indexes are what the others take. */
  Words words() {
    return words;
  }

  /** Takes a history for the scores to come. */
  void after(long history) {
    if (scorer != null) {
      scorer.after(history);
    }
  }

  /** Natural logarithm; -1 is a character that is no word. */
  float score(int word) {
    if (scorer == null) {
      return word < 0 ? -CHARACTER : -LONG_WORD;
    }
    return word < 0 ? -unknown : Math.max(scorer.score(word), -unknown);
  }

  long extend(long history, int word) {
    return ngrams == null ? 0 : ngrams.extend(history, Math.max(word, 0));
  }

  /** The longest words first, as many as the text takes. */
  int[] split(char[] text, int from, int to) {
    int[] split = new int[to - from];
    int size = 0;
    for (int at = from; at < to; ) {
      int end = to;
      int word = words.find(text, at, end);
      while (word < 0 && end > at + 1) {
        word = words.find(text, at, --end);
      }
      split[size++] = word;
      at = end;
    }
    return Arrays.copyOf(split, size);
  }
}
