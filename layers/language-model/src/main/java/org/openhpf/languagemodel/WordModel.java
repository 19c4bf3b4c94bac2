package org.openhpf.languagemodel;

import java.nio.file.Path;

/** A word trigram; the ids of its n-grams are the indexes of its words. Safe for many threads. */
public final class WordModel {
  private final Ngrams ngrams;
  private final Words words;

  private WordModel(ModelFile file) {
    ngrams = new Ngrams(file);
    words = new Words(file);
  }

  /**
   * @throws DamagedModel if it is not a whole word model
   */
  public static WordModel open(Path path) {
    return new WordModel(ModelFile.open(path, ModelFile.Kind.WORDS));
  }

  public Ngrams ngrams() {
    return ngrams;
  }

  public Words words() {
    return words;
  }
}
