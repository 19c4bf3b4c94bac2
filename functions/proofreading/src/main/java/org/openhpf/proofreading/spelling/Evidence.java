package org.openhpf.proofreading.spelling;

import java.util.List;
import org.openhpf.languagemodel.CharacterModel;

/**
 * How far a change can be trusted, from what is known of it and of what stands around. The weights
 * are those of two logistic regressions on what was right and wrong in the tuning set of {@code
 * bench/run proofreading} and in right sentences of the statutes. The set has next to nothing but
 * one character for another: for the second, characters of statutes were taken away, doubled and
 * changed round.
 */
final class Evidence {
  private static final String PLACES = "省市县区镇乡村旗州盟路街巷河江湖山岛寺庄屯港湾桥苏木";
  private static final String PEOPLE = "同志书记主任局长县市镇乡科处教授先生女士烈士";
  private static final int NEAR = 5;
  private static final int REACH = 3;
  private static final double MOST_MARGIN = 20;
  private static final double NO_RARITY = 5;

  /** Of {@link #of}'s values, then the constant. */
  private static final double[] ANOTHER = {
    0.547, -0.047, -0.985, -0.186, -1.865, -0.762, 0.541, -1.305, 0.167, -0.836, 0.09, 0.022,
    -0.251, -0.74, -1.806, -0.021, 0.199
  };

  /** The same where a character is missing, surplus or changed round. */
  private static final double[] MORE_OR_LESS = {
    0.599, -0.691, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -0.023, -1.481
  };

  private final Sentence written;
  private final Sentence corrected;
  private final boolean[] quoted;
  private final Beam.Reading asWritten;
  private final CharacterModel.Scorer alone;

  /**
   * @param corrected with all changes made
   * @param quoted what stands in quotation marks or is a title
   * @param asWritten the words that were written
   * @param characters says how rare a character is
   */
  Evidence(
      Sentence written,
      Sentence corrected,
      boolean[] quoted,
      Beam.Reading asWritten,
      CharacterModel characters) {
    this.written = written;
    this.corrected = corrected;
    this.quoted = quoted;
    this.asWritten = asWritten;
    alone = characters.scorer();
    alone.after(0);
  }

  /** 0 to 1. */
  static double confidence(Fault fault, double[] evidence) {
    double[] weights = fault == Fault.SOUND || fault == Fault.SHAPE ? ANOTHER : MORE_OR_LESS;
    double sum = weights[evidence.length];
    for (int i = 0; i < evidence.length; i++) {
      sum += weights[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * @param shift by how much earlier changes moved the corrected sentence
   * @param all changes of the sentence
   */
  double[] of(Edge change, Correction correction, int shift, List<Edge> all, Weights weights) {
    int from = correction.from();
    int to = correction.to();
    int changed = Math.max(to - from, correction.text().length());
    int others = 0;
    for (Edge other : all) {
      others += other != change && Math.abs(other.from() - from) <= 2 * NEAR ? 1 : 0;
    }
    double margin = Math.min(correction.margin(), MOST_MARGIN);
    double surprise = surprise(corrected, from + shift, from + shift + correction.text().length());
    return new double[] {
      margin,
      surprise,
      changed - 1,
      correction.fault() == Fault.SHAPE ? 1 : 0,
      change.cost() >= weights.any() - weights.term() - 0.01 ? 1 : 0,
      from < quoted.length && quoted[from] ? 1 : 0,
      replacesWord(from, to) ? 1 : 0,
      nameNear(from, to) ? 1 : 0,
      change.to() - change.from() > 1 ? 1 : 0,
      Math.min(others, 3),
      Math.clamp(gain(correction, shift), -MOST_MARGIN, MOST_MARGIN),
      change.cost(),
      rarity(from, to),
      foreignNear(from, to) ? 1 : 0,
      repeated(from, to) ? 1 : 0,
      margin * surprise
    };
  }

  /** Nats a character, on average, around what was changed. */
  private static double surprise(Sentence sentence, int from, int to) {
    double sum = 0;
    int first = Math.max(0, from - NEAR);
    int last = Math.min(sentence.length(), to + NEAR);
    for (int i = first; i < last; i++) {
      sum -= sentence.scores[i];
    }
    return sum / Math.max(1, last - first);
  }

  /** By how many nats the character model alone reads what was changed better. */
  private double gain(Correction correction, int shift) {
    double gain = 0;
    int behind = Math.min(correction.to() + REACH, written.length());
    for (int i = correction.from(); i < behind; i++) {
      gain -= written.scores[i];
    }
    int from = correction.from() + shift;
    int to = Math.min(from + correction.text().length() + REACH, corrected.length());
    for (int i = from; i < to; i++) {
      gain += corrected.scores[i];
    }
    return gain;
  }

  /** Of the most common character that was written: a wrong one is often rare, a name's too. */
  private double rarity(int from, int to) {
    double rarity = from == to ? NO_RARITY : Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      rarity = Math.min(rarity, -alone.score(written.ids[i]));
    }
    return rarity;
  }

  private boolean foreignNear(int from, int to) {
    for (int i = Math.max(0, from - 2); i < Math.min(to + 2, written.length()); i++) {
      if (!written.han(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence has what was written elsewhere, too: names come again, slips seldom. */
  private boolean repeated(int from, int to) {
    String text = new String(written.text);
    String part = text.substring(from, to);
    return !part.isEmpty() && text.indexOf(part) != text.lastIndexOf(part);
  }

  private boolean replacesWord(int from, int to) {
    for (Edge word : asWritten.edges()) {
      if (word.to() - word.from() > 1 && word.from() < to && word.to() > from) {
        return true;
      }
    }
    return false;
  }

  private boolean nameNear(int from, int to) {
    for (int i = to; i < Math.min(to + 3, written.length()); i++) {
      if (PLACES.indexOf(written.text[i]) >= 0 || PEOPLE.indexOf(written.text[i]) >= 0) {
        return true;
      }
    }
    return from > 0 && PLACES.indexOf(written.text[from - 1]) >= 0;
  }
}
