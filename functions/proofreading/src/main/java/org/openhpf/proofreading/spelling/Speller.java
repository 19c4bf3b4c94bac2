package org.openhpf.proofreading.spelling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openhpf.languagemodel.DamagedModel;

/**
 * Finds wrong, missing, surplus and transposed characters in a sentence. Safe for many threads; the
 * same sentence gives the same corrections.
 */
public final class Speller {
  private final Models models;
  private final Homophones homophones;
  private final Weights weights;

  Speller(Models models, Weights weights) {
    this.models = models;
    this.weights = weights;
    homophones = new Homophones(models);
  }

  /**
   * @param folder of the language model's files
   * @throws DamagedModel if one of them is not what it should be
   */
  public static Speller of(Path folder) {
    return new Speller(Models.open(folder), Weights.TUNED);
  }

  /** Whether it has the word model, without which it finds less. */
  public boolean hasWordModel() {
    return models.words().isPresent();
  }

  /**
   * What should be written in another way, in the order of the text.
   *
   * @param sentence without line ends
   * @param ownWords words, names and places that are right
   */
  public List<Correction> correct(String sentence, Mode mode, Set<String> ownWords) {
    return judged(sentence, mode, ownWords).stream()
        .filter(judged -> judged.correction().confidence() >= mode.confidence)
        .map(Judged::correction)
        .toList();
  }

  /** A correction, whatever its confidence, with the evidence for it. */
  record Judged(Correction correction, double[] evidence) {}

  List<Judged> judged(String text, Mode mode, Set<String> ownWords) {
    if (!Guard.chinese(text)) {
      return List.of();
    }
    var sentence = new Sentence(text, models.characters());
    boolean[] fixed = Guard.fixed(sentence, models.lexicon().words(), ownWords);
    var edges = new Candidates(models, homophones, weights, sentence, mode).all(fixed);
    var beam = new Beam(models, weights, mode.beam);
    Beam.Reading best = beam.best(sentence, edges);
    List<Edge> changes = best.changes();
    if (changes.isEmpty()) {
      return List.of();
    }
    Beam.Reading asWritten = beam.best(sentence, only(edges, edge -> !edge.changes()));
    var evidence =
        new Evidence(
            sentence,
            new Sentence(corrected(sentence, changes), models.characters()),
            Guard.quoted(sentence),
            asWritten,
            models.characters());
    List<Judged> judged = new ArrayList<>();
    int shift = 0;
    for (Edge change : changes) {
      Predicate<Edge> others = edge -> !edge.changes() || edge != change && changes.contains(edge);
      double margin =
          best.score()
              - (changes.size() == 1 ? asWritten : beam.best(sentence, only(edges, others)))
                  .score();
      Correction found = correction(sentence, change, margin, 0);
      double[] of = evidence.of(change, found, shift, changes, weights);
      double confidence = Evidence.confidence(found.fault(), of);
      judged.add(new Judged(correction(sentence, change, margin, confidence), of));
      shift += change.text().length() - (change.to() - change.from());
    }
    return judged;
  }

  private static List<List<Edge>> only(List<List<Edge>> edges, Predicate<Edge> which) {
    return edges.stream().map(at -> at.stream().filter(which).toList()).toList();
  }

  private static String corrected(Sentence sentence, List<Edge> changes) {
    var text = new StringBuilder(new String(sentence.text));
    for (Edge change : changes.reversed()) {
      text.replace(change.from(), change.to(), change.text());
    }
    return text.toString();
  }

  /** Without the characters that stay as they are. */
  private static Correction correction(
      Sentence sentence, Edge change, double margin, double confidence) {
    int from = change.from();
    int to = change.to();
    String text = change.text();
    while (to > from && !text.isEmpty() && text.charAt(0) == sentence.text[from]) {
      from++;
      text = text.substring(1);
    }
    while (to > from
        && !text.isEmpty()
        && text.charAt(text.length() - 1) == sentence.text[to - 1]) {
      to--;
      text = text.substring(0, text.length() - 1);
    }
    return new Correction(from, to, text, change.fault(), margin, confidence);
  }
}
