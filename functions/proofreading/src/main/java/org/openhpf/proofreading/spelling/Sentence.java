package org.openhpf.proofreading.spelling;

import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.Characters;

/** A sentence as it was written, with what the character model says of it. */
final class Sentence {
  final char[] text;
  final int[] ids;

  /** What stands before each character, and before the end. */
  final long[] histories;

  /** Of each character after what stands before it, and of the end. */
  final float[] scores;

  /** By how much the sentence could read better, in nats, if a character were right. */
  final float[] potentials;

  Sentence(String written, CharacterModel model) {
    text = written.toCharArray();
    ids = new int[text.length + 1];
    histories = new long[text.length + 1];
    scores = new float[text.length + 1];
    potentials = new float[text.length + 1];
    CharacterModel.Scorer scorer = model.scorer();
    long history = CharacterModel.EDGE;
    for (int i = 0; i <= text.length; i++) {
      ids[i] = i < text.length ? model.id(Characters.plain(text[i])) : CharacterModel.EDGE;
      histories[i] = history;
      scorer.after(history);
      scores[i] = scorer.score(ids[i]);
      history = model.extend(history, ids[i]);
      for (int before = Math.max(0, i - model.order() + 1); before <= i; before++) {
        potentials[before] -= scores[i];
      }
    }
  }

  int length() {
    return text.length;
  }

  boolean han(int i) {
    return Characters.isHan(text[i]);
  }
}
