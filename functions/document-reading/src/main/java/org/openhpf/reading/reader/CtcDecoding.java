package org.openhpf.reading.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.openhpf.reading.image.Box;
import org.openhpf.reading.reader.OnnxModel.Numbers;
import org.openhpf.reading.reader.ReadCharacter.Choice;

/**
 * The best path of connectionist temporal classification (Graves 2006): the likeliest class of each
 * column, repetitions being one character, gaps none.
 */
final class CtcDecoding {
  private static final int MOST_CHOICES = 5;
  private static final double LEAST_CHOICE = 0.001;

  private final float[] scores;
  private final int columns;
  private final int classes;
  private final PaddleKeys keys;
  private final BitSet allowed;
  private final double stretch;

  /**
   * @param numbers probabilities, [1, columns, classes]
   * @param stretch by how much the picture given to the network was wider than the line in it
   */
  CtcDecoding(Numbers numbers, PaddleKeys keys, BitSet allowed, double stretch) {
    this.scores = numbers.values();
    this.columns = (int) numbers.shape()[1];
    this.classes = (int) numbers.shape()[2];
    this.keys = keys;
    this.allowed = allowed;
    this.stretch = stretch;
  }

  /** Columns of one character, and the one where it is surest. */
  private record Run(int from, int to, int peak, int best, double probability) {}

  /**
   * @param width of the line's picture, in its pixels
   * @param height likewise
   */
  LineText text(int width, int height) {
    List<Run> runs = runs();
    var characters = new ArrayList<ReadCharacter>(runs.size());
    double pixels = stretch * width / columns;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      String text = keys.classes().get(run.best());
      if (text.isBlank()) {
        continue;
      }
      double left = i == 0 ? 0 : (runs.get(i - 1).to() + run.from()) / 2.0;
      double right =
          i == runs.size() - 1 ? columns / stretch : (run.to() + runs.get(i + 1).from()) / 2.0;
      int first = Math.clamp(Math.round(left * pixels), 0, width - 1);
      int end = Math.clamp(Math.round(right * pixels), first + 1, width);
      characters.add(
          new ReadCharacter(
              text, run.probability(), new Box(first, 0, end - first, height), others(run)));
    }
    return new LineText(characters);
  }

  private List<Run> runs() {
    var runs = new ArrayList<Run>();
    int before = PaddleKeys.GAP;
    for (int column = 0; column < columns; column++) {
      int best = best(column);
      double score = scores[column * classes + best];
      if (best != PaddleKeys.GAP) {
        if (best == before) {
          Run run = runs.removeLast();
          boolean surer = score > run.probability();
          runs.add(
              new Run(
                  run.from(),
                  column + 1,
                  surer ? column : run.peak(),
                  best,
                  Math.max(score, run.probability())));
        } else {
          runs.add(new Run(column, column + 1, column, best, score));
        }
      }
      before = best;
    }
    return runs;
  }

  private int best(int column) {
    int start = column * classes;
    int best = PaddleKeys.GAP;
    float most = scores[start + best];
    if (most > 0.5f) {
      return best; // probabilities: nothing else has more
    }
    for (int i = 0; i < classes; i++) {
      if (scores[start + i] > most && allowed.get(i)) {
        best = i;
        most = scores[start + i];
        if (most > 0.5f) {
          return best;
        }
      }
    }
    return best;
  }

  /**
   * Of all characters, not of those allowed alone: that something else was likelier is evidence.
   */
  private List<Choice> others(Run run) {
    var least = new PriorityQueue<>(Comparator.comparingDouble(Choice::probability));
    int start = run.peak() * classes;
    for (int i = 1; i < Math.min(classes, keys.classes().size()); i++) {
      if (scores[start + i] >= LEAST_CHOICE && i != run.best()) {
        least.add(new Choice(keys.classes().get(i), scores[start + i]));
        if (least.size() > MOST_CHOICES) {
          least.remove();
        }
      }
    }
    return least.stream()
        .sorted(Comparator.comparingDouble(Choice::probability).reversed())
        .toList();
  }
}
