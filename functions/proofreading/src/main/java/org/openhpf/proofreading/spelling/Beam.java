package org.openhpf.proofreading.spelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openhpf.languagemodel.CharacterModel;

/** The best way through the edges of a sentence. */
final class Beam {
  private static final class Path {
    final float score;
    final long characters;
    final long words;
    final Path before;
    final Edge edge;

    Path(float score, long characters, long words, Path before, Edge edge) {
      this.score = score;
      this.characters = characters;
      this.words = words;
      this.before = before;
      this.edge = edge;
    }
  }

  /** What was read, and how good that is in nats. */
  record Reading(List<Edge> edges, float score) {
    List<Edge> changes() {
      return edges.stream().filter(Edge::changes).toList();
    }
  }

  private final Weights weights;
  private final int width;
  private final CharacterModel characters;
  private final CharacterModel.Scorer scorer;
  private final WordScores words;

  Beam(Models models, Weights weights, int width) {
    this.weights = weights;
    this.width = width;
    characters = models.characters();
    scorer = characters.scorer();
    words = new WordScores(models, weights);
  }

  /**
   * @param edges by the character they begin with
   */
  Reading best(Sentence sentence, List<List<Edge>> edges) {
    int length = sentence.length();
    Path[][] open = new Path[length + 1][width];
    int[] sizes = new int[length + 1];
    add(open, sizes, 0, new Path(0, CharacterModel.EDGE, 0, null, null));
    for (int i = 0; i < length; i++) {
      for (Edge edge : edges.get(i)) {
        float fromWritten = Float.NaN;
        for (int p = 0; p < sizes[i]; p++) {
          Path path = open[i][p];
          float read;
          long history = path.characters;
          if (history == sentence.histories[i]) {
            if (Float.isNaN(fromWritten)) {
              fromWritten = read(sentence, edge, history);
            }
            read = fromWritten;
          } else {
            read = read(sentence, edge, history);
          }
          for (int id : edge.ids()) {
            history = characters.extend(history, id);
          }
          float said = 0;
          long last = path.words;
          for (int word : edge.words()) {
            words.after(last);
            said += words.score(word);
            last = words.extend(last, word);
          }
          float score =
              path.score + weights.characters() * read + weights.words() * said - edge.cost();
          add(open, sizes, edge.to(), score, history, last, path, edge);
        }
      }
    }
    Path best = null;
    float bestScore = Float.NEGATIVE_INFINITY;
    for (int p = 0; p < sizes[length]; p++) {
      Path path = open[length][p];
      scorer.after(path.characters);
      float score = path.score + weights.characters() * scorer.score(CharacterModel.EDGE);
      if (score > bestScore) {
        best = path;
        bestScore = score;
      }
    }
    List<Edge> read = new ArrayList<>();
    for (Path path = best; path.edge != null; path = path.before) {
      read.add(path.edge);
    }
    Collections.reverse(read);
    return new Reading(read, bestScore);
  }

  private float read(Sentence sentence, Edge edge, long history) {
    float read = 0;
    int i = edge.from();
    long before = history;
    for (int id : edge.ids()) {
      if (!edge.changes() && before == sentence.histories[i]) {
        read += sentence.scores[i];
      } else {
        scorer.after(before);
        read += scorer.score(id);
      }
      before = characters.extend(before, id);
      i++;
    }
    return read;
  }

  private void add(
      Path[][] open,
      int[] sizes,
      int at,
      float score,
      long characters,
      long words,
      Path before,
      Edge edge) {
    Path[] paths = open[at];
    int size = sizes[at];
    if (size == width && paths[size - 1].score >= score) {
      return;
    }
    for (int p = 0; p < size; p++) {
      if (paths[p].characters == characters && paths[p].words == words) {
        if (paths[p].score >= score) {
          return;
        }
        System.arraycopy(paths, p + 1, paths, p, size - p - 1);
        size--;
        break;
      }
    }
    sizes[at] = size;
    add(open, sizes, at, new Path(score, characters, words, before, edge));
  }

  private void add(Path[][] open, int[] sizes, int at, Path path) {
    Path[] paths = open[at];
    int p = Math.min(sizes[at], width - 1);
    while (p > 0 && paths[p - 1].score < path.score) {
      paths[p] = paths[p - 1];
      p--;
    }
    paths[p] = path;
    sizes[at] = Math.min(sizes[at] + 1, width);
  }
}
