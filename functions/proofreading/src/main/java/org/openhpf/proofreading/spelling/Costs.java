package org.openhpf.proofreading.spelling;

import org.openhpf.languagemodel.Lexicon;
import org.openhpf.languagemodel.Shapes;
import org.openhpf.languagemodel.Sounds;

/** How unlikely one character is written for another, in nats; 99 is never. */
final class Costs {
  private static final float NEVER = 99;
  private static final int LEAST_LIKENESS = 168;
  private static final float BOTH = 0.7f;

  private final Sounds sounds;
  private final Shapes shapes;
  private final Weights weights;

  Costs(Lexicon lexicon, Weights weights) {
    sounds = lexicon.sounds();
    shapes = lexicon.shapes();
    this.weights = weights;
  }

  float of(char written, char other) {
    float sound = sound(written, other);
    int likeness = Math.max(shapes.likeness(written, other), shapes.likeness(other, written));
    float shape = likeness < LEAST_LIKENESS ? NEVER : weights.shape() + (230 - likeness) / 30f;
    return Math.min(sound, shape) - (sound < NEVER && shape < NEVER ? BOTH : 0);
  }

  float sound(char written, char other) {
    return switch (sounds.nearness(written, other)) {
      case SAME -> weights.same();
      case TONE -> weights.tone();
      case FUZZY -> weights.fuzzy();
      case NONE -> NEVER;
    };
  }
}
