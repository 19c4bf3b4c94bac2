package org.openhpf.languagemodel;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A character 4-gram, trained by {@code layers/language-model/train}; an office's own beside it has
 * a share of what it says. Safe for many threads.
 */
public final class CharacterModel {
  /** The edge of a sentence. */
  public static final int EDGE = 1;

  private final Ngrams ngrams;
  private final Optional<Ngrams> office;
  private final float share;
  private final ByteBuffer alphabet;
  private final short[] ids = new short[Character.MAX_VALUE + 1];

  private CharacterModel(ModelFile file, Optional<ModelFile> ofOffice) {
    ngrams = new Ngrams(file);
    office = ofOffice.map(Ngrams::new);
    share = ofOffice.map(own -> own.section("share").getFloat(0)).orElse(0f);
    alphabet = file.section("alphabet");
    for (int id = EDGE + 1; id < ngrams.vocabulary(); id++) {
      ids[alphabet.getChar(2 * id)] = (short) id;
    }
  }

  /**
   * @throws DamagedModel if it is not a whole character model
   */
  public static CharacterModel open(Path path) {
    return new CharacterModel(ModelFile.open(path, ModelFile.Kind.CHARACTERS), Optional.empty());
  }

  /**
   * @param own an office's model, trained beside the one at {@code path}
   * @throws DamagedModel if one is not a whole character model, or they do not belong together
   */
  public static CharacterModel open(Path path, Path own) {
    ModelFile base = ModelFile.open(path, ModelFile.Kind.CHARACTERS);
    ModelFile office = ModelFile.open(own, ModelFile.Kind.CHARACTERS);
    if (!base.section("alphabet").equals(office.section("alphabet"))) {
      throw new DamagedModel(own, "was trained beside another model; train it again");
    }
    return new CharacterModel(base, Optional.of(office));
  }

  /** The id of a character as {@link Characters#plain} writes it; 0 where it was never seen. */
  public int id(char plain) {
    return ids[plain];
  }

  /** The character of an id above {@link #EDGE}. */
  public char character(int id) {
    return alphabet.getChar(2 * id);
  }

  /** How many ids there are. */
  public int vocabulary() {
    return ngrams.vocabulary();
  }

  /** A history, as {@link Ngrams} packs it, with one id more. */
  public long extend(long history, int id) {
    return ngrams.extend(history, id);
  }

  /** The longest run of characters that it knows. */
  public int order() {
    return ngrams.order();
  }

  /** Scores characters; of one thread. */
  public Scorer scorer() {
    return new Scorer();
  }

  /** What comes after a history; not safe for several threads, as it remembers the history. */
  public final class Scorer {
    private final Ngrams.Scorer general = ngrams.scorer();
    private final Ngrams.Scorer own = office.map(Ngrams::scorer).orElse(null);

    /** Takes a history for the scores to come. */
    public void after(long history) {
      general.after(history);
      if (own != null) {
        own.after(history);
      }
    }

    /** The natural logarithm of an id's probability after the history. */
    public float score(int id) {
      float score = general.score(id);
      return own == null
          ? score
          : (float) Math.log((1 - share) * Math.exp(score) + share * Math.exp(own.score(id)));
    }
  }
}
