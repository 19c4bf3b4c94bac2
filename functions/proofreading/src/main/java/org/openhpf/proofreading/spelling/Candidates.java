package org.openhpf.proofreading.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.Postings;
import org.openhpf.languagemodel.Shapes;
import org.openhpf.languagemodel.Sounds;
import org.openhpf.languagemodel.Words;

/** The ways to read a sentence: as it is written, and with words that sound or look alike. */
final class Candidates {
  private static final int LONGEST_WRITTEN = 8;
  private static final int LONGEST = Words.LONGEST_INDEXED;

  private final Models models;
  private final Weights weights;
  private final Mode mode;
  private final Homophones homophones;
  private final WordScores scores;
  private final Words lexicon;
  private final List<Words> lists;
  private final Sounds sounds;
  private final Shapes shapes;
  private final Costs costs;
  private final CharacterModel.Scorer scorer;

  private final Sentence sentence;
  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<Map<String, Edge>> changes = new ArrayList<>();

  Candidates(Models models, Homophones homophones, Weights weights, Sentence sentence, Mode mode) {
    this.models = models;
    this.weights = weights;
    this.homophones = homophones;
    this.sentence = sentence;
    this.mode = mode;
    scores = new WordScores(models, weights);
    lexicon = models.lexicon().words();
    lists = models.words().isPresent() ? List.of(scores.words(), lexicon) : List.of(lexicon);
    sounds = models.lexicon().sounds();
    shapes = models.lexicon().shapes();
    costs = new Costs(models.lexicon(), weights);
    scorer = models.characters().scorer();
  }

  /**
   * By the character they begin with.
   *
   * @param fixed characters that are right as they are
   */
  List<List<Edge>> all(boolean[] fixed) {
    for (int i = 0; i < sentence.length(); i++) {
      edges.add(new ArrayList<>());
      changes.add(new HashMap<>());
      asWritten(i);
    }
    for (int i = 0; i < sentence.length(); i++) {
      if (open(i, fixed)) {
        if (suspicious(i)) {
          characters(i, fixed);
          surplus(i);
        }
        for (int to = i + 2; to <= i + 4 && to <= sentence.length() && open(to - 1, fixed); to++) {
          words(i, to);
        }
      }
    }
    for (int i = 0; i < sentence.length(); i++) {
      edges.get(i).addAll(changes.get(i).values());
    }
    return edges;
  }

  private boolean open(int i, boolean[] fixed) {
    return sentence.han(i) && !fixed[i];
  }

  private boolean suspicious(int i) {
    return sentence.potentials[i] > mode.potential;
  }

  private void asWritten(int from) {
    long hash = 0;
    int longest = Math.min(from + LONGEST_WRITTEN, sentence.length());
    for (int to = from + 1; to <= longest; to++) {
      if (to > from + 1 && !(sentence.han(from) && sentence.han(to - 1))) {
        break;
      }
      hash = Words.step(hash, sentence.text[to - 1]);
      int word = scores.words().find(hash, sentence.text, from, to - from);
      if (word >= 0 || to == from + 1) {
        written(from, to, new int[] {word}, 0);
      } else if (lexicon.find(hash, sentence.text, from, to - from) >= 0) {
        written(from, to, scores.split(sentence.text, from, to), -weights.term());
      }
    }
  }

  private void written(int from, int to, int[] words, float cost) {
    int[] ids = Arrays.copyOfRange(sentence.ids, from, to);
    edges.get(from).add(new Edge(from, to, null, ids, words, cost, null));
  }

  private record Choice(char c, float cost, float gain) {}

  /** One character for another, by itself and in the words it makes. */
  private void characters(int at, boolean[] fixed) {
    char written = sentence.text[at];
    Map<Character, Choice> choices = new HashMap<>();
    char[] first = homophones.of(written, 0);
    char[] second = homophones.of(written, 1);
    for (char c : first) {
      choose(at, c, choices);
    }
    if (second != first) {
      for (char c : second) {
        choose(at, c, choices);
      }
    }
    for (int i = 0; shapes.near(written, i) != 0; i++) {
      choose(at, shapes.near(written, i), choices);
    }
    int left = at;
    while (left > 0 && at - left < LONGEST - 1 && open(left - 1, fixed)) {
      left--;
    }
    int right = at + 1;
    while (right < sentence.length() && right - at < LONGEST && open(right, fixed)) {
      right++;
    }
    for (int from = left; from <= at; from++) {
      for (int to = Math.max(at + 1, from + 2); to <= right && to <= from + LONGEST; to++) {
        fitting(from, to, at, choices);
      }
    }
    List<Choice> best = new ArrayList<>(choices.values());
    best.sort(Comparator.comparingDouble(choice -> -choice.gain()));
    for (Choice choice : best.subList(0, Math.min(mode.candidates, best.size()))) {
      change(at, at + 1, new char[] {choice.c()}, choice.cost(), Fault.SOUND);
      for (int from = left; from <= at; from++) {
        for (int to = Math.max(at + 1, from + 2); to <= right && to <= from + LONGEST; to++) {
          looking(from, to, at, choice);
        }
      }
    }
  }

  /** Characters that make a word of what stands around. */
  private void fitting(int from, int to, int at, Map<Character, Choice> choices) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = i == at ? key : Words.step(key, sentence.text[i]);
    }
    for (Words list : lists) {
      Postings fitting = list.byPart();
      for (int i = fitting.first(key); i >= 0; i = fitting.next(i)) {
        int word = fitting.word(i);
        if (list.length(word) == to - from && fits(list, word, from, at)) {
          choose(at, list.charAt(word, at - from), choices);
        }
      }
    }
  }

  private boolean fits(Words list, int word, int from, int at) {
    for (int i = 0; i < list.length(word); i++) {
      if (from + i != at && list.charAt(word, i) != sentence.text[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** The word that another character makes. */
  private void looking(int from, int to, int at, Choice choice) {
    char[] text = Arrays.copyOfRange(sentence.text, from, to);
    text[at - from] = choice.c();
    for (Words list : lists) {
      int word = list.find(text, 0, text.length);
      if (word >= 0) {
        float term = list == lexicon ? weights.term() : 0;
        change(from, to, text, choice.cost() + nameCost(list, word) - term, Fault.SOUND);
      }
    }
  }

  /** By how much another character fits better between its neighbours, if it might do at all. */
  private void choose(int at, char c, Map<Character, Choice> choices) {
    int id = models.characters().id(c);
    if (id == 0 || c == sentence.text[at] || choices.containsKey(c)) {
      return;
    }
    scorer.after(sentence.histories[at]);
    float here = scorer.score(id);
    float best = (here + sentence.potentials[at]) * weights.characters() - weights.same() + 1;
    if (best < mode.floor) {
      return;
    }
    float cost = Math.min(costs.of(sentence.text[at], c), weights.any());
    float gain = here - sentence.scores[at];
    long history = models.characters().extend(sentence.histories[at], id);
    int last = Math.min(at + models.characters().order(), sentence.ids.length);
    for (int i = at + 1; i < last; i++) {
      scorer.after(history);
      gain += scorer.score(sentence.ids[i]) - sentence.scores[i];
      history = models.characters().extend(history, sentence.ids[i]);
    }
    gain = gain * weights.characters() - cost;
    if (gain >= mode.floor) {
      choices.put(c, new Choice(c, cost, gain));
    }
  }

  private void surplus(int at) {
    boolean twice = at > 0 && sentence.text[at - 1] == sentence.text[at];
    surplus(at, at + 1, twice ? weights.surplus() : weights.surplus() * 2);
  }

  private void surplus(int from, int to, float cost) {
    changes.get(from).put("", new Edge(from, to, "", new int[0], new int[0], cost, Fault.SURPLUS));
  }

  private void words(int from, int to) {
    boolean suspicious = false;
    for (int i = from; i < to; i++) {
      suspicious |= suspicious(i);
    }
    if (!suspicious) {
      return;
    }
    if (from >= to - from
        && Arrays.equals(sentence.text, from, to, sentence.text, from + from - to, from)) {
      surplus(from, to, weights.surplus());
    }
    sounding(from, to, from, 0);
    order(from, to);
    lacking(from, to);
  }

  private void sounding(int from, int to, int at, long key) {
    if (at == to) {
      for (Words list : lists) {
        Postings sounding = list.bySound();
        for (int i = sounding.first(key); i >= 0; i = sounding.next(i)) {
          substitute(from, to, list, sounding.word(i));
        }
      }
      return;
    }
    int before = -1;
    for (int i = 0; i < 2; i++) {
      int reading = sounds.reading(sentence.text[at], i);
      int code = sounds.fuzzy(reading);
      if (reading != 0 && code != before) {
        sounding(from, to, at + 1, Words.step(key, code));
      }
      before = code;
    }
  }

  /** Two neighbours changed round, by themselves or in a word. */
  private void order(int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (suspicious(at) && sentence.text[at] != sentence.text[at + 1]) {
        char[] text = Arrays.copyOfRange(sentence.text, from, to);
        text[at - from] = sentence.text[at + 1];
        text[at + 1 - from] = sentence.text[at];
        if (to - from == 2 || scores.words().find(text, 0, text.length) >= 0) {
          change(from, to, text, weights.order(), Fault.ORDER);
        }
      }
    }
  }

  private void lacking(int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = Words.step(key, sentence.text[i]);
    }
    for (Words list : lists) {
      Postings lacking = list.byPart();
      for (int i = lacking.first(key); i >= 0; i = lacking.next(i)) {
        int word = lacking.word(i);
        if (list.length(word) == to - from + 1 && contains(list, word, from, to)) {
          float cost = weights.missing() + nameCost(list, word);
          change(from, to, list.text(word).toCharArray(), cost, Fault.MISSING);
        }
      }
    }
  }

  private boolean contains(Words list, int word, int from, int to) {
    int at = from;
    for (int i = 0; i < list.length(word) && at < to; i++) {
      at += list.charAt(word, i) == sentence.text[at] ? 1 : 0;
    }
    return at == to;
  }

  private void substitute(int from, int to, Words list, int word) {
    float cost = nameCost(list, word);
    int wrong = 0;
    if (list.length(word) != to - from) {
      return;
    }
    for (int i = from; i < to; i++) {
      char c = list.charAt(word, i - from);
      if (c != sentence.text[i]) {
        cost += costs.of(sentence.text[i], c) * (wrong++ == 0 ? 1 : weights.further());
      }
    }
    if (wrong > 0 && cost < 20) {
      float term = list == lexicon ? weights.term() : 0;
      change(from, to, list.text(word).toCharArray(), cost - term, Fault.SOUND);
    }
  }

  private float nameCost(Words list, int word) {
    return (list.flags(word) & (Words.PERSON | Words.PLACE)) == 0 ? 0 : weights.name();
  }

  /**
   * @param fault SOUND stands for SHAPE, too
   */
  private void change(int from, int to, char[] text, float cost, Fault fault) {
    String read = new String(text);
    Edge best = changes.get(from).get(read);
    if (best != null && best.to() == to && best.cost() <= cost) {
      return;
    }
    int[] ids = new int[text.length];
    Fault kind = fault;
    for (int i = 0; i < text.length; i++) {
      ids[i] = models.characters().id(text[i]);
      if (fault == Fault.SOUND
          && text[i] != sentence.text[from + i]
          && costs.sound(sentence.text[from + i], text[i]) > 90) {
        kind = Fault.SHAPE;
      }
    }
    int[] words = scores.split(text, 0, text.length);
    changes.get(from).put(read, new Edge(from, to, read, ids, words, cost, kind));
  }
}
