package org.openhpf.languagemodel;

import java.nio.file.Path;

/** Words with what they are, and the sounds and shapes of characters. Safe for many threads. */
public final class Lexicon {
  private final Words words;
  private final Sounds sounds;
  private final Shapes shapes;

  private Lexicon(ModelFile file) {
    words = new Words(file);
    sounds = new Sounds(file);
    shapes = new Shapes(file);
  }

  /**
   * @throws DamagedModel if it is not a whole lexicon
   */
  public static Lexicon open(Path path) {
    return new Lexicon(ModelFile.open(path, ModelFile.Kind.LEXICON));
  }

  public Words words() {
    return words;
  }

  public Sounds sounds() {
    return sounds;
  }

  public Shapes shapes() {
    return shapes;
  }
}
