package org.openhpf.bench.proofreading;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.languagemodel.Words;

/**
 * What one makes of HanLP's portable dictionaries in an afternoon: the best path of its word bigram
 * over the words as written and those of the same syllables.
 */
final class HanlpBigram {
  private static final double CHANGED = 6;
  private static final int LONGEST = 4;
  private static final double ALL = 25_000_000;

  private final Map<String, List<String>> bySound = new HashMap<>();

  /**
   * @param words whose sounds are indexed, as far as HanLP has a count of them
   */
  HanlpBigram(Words words) {
    for (int word = 0; word < words.size(); word++) {
      String text = words.text(word);
      if (text.length() > 1 && text.length() <= LONGEST && CoreDictionary.contains(text)) {
        bySound.computeIfAbsent(sound(text), none -> new ArrayList<>()).add(text);
      }
    }
  }

  private record Path(double cost, String word, Path before) {}

  String correct(String sentence) {
    List<Map<String, Path>> best = new ArrayList<>();
    for (int i = 0; i <= sentence.length(); i++) {
      best.add(new HashMap<>());
    }
    best.getFirst().put("始##始", new Path(0, "始##始", null));
    for (int from = 0; from < sentence.length(); from++) {
      for (int to = from + 1; to <= Math.min(from + LONGEST, sentence.length()); to++) {
        String written = sentence.substring(from, to);
        if (to == from + 1 || CoreDictionary.contains(written)) {
          extend(best.get(from), best.get(to), written, 0);
        }
        if (to > from + 1) {
          for (String other : bySound.getOrDefault(sound(written), List.of())) {
            extend(best.get(from), best.get(to), other, other.equals(written) ? 0 : CHANGED);
          }
        }
      }
    }
    Path last = null;
    for (Path path : best.getLast().values()) {
      last = last == null || path.cost() < last.cost() ? path : last;
    }
    var text = new StringBuilder();
    for (Path path = last; path != null && path.before() != null; path = path.before()) {
      text.insert(0, path.word());
    }
    return text.toString();
  }

  private static void extend(
      Map<String, Path> from, Map<String, Path> to, String word, double cost) {
    for (Path path : from.values()) {
      double all = path.cost() + cost + bigram(path.word(), word);
      Path known = to.get(word);
      if (known == null || known.cost() > all) {
        to.put(word, new Path(all, word, path));
      }
    }
  }

  /** As HanLP smooths it. */
  private static double bigram(String one, String other) {
    var first = CoreDictionary.get(one);
    var second = CoreDictionary.get(other);
    double frequency = first == null ? 1 : first.totalFrequency + 1;
    double unigram = ((second == null ? 0 : second.totalFrequency) + 1) / ALL;
    double together = CoreBiGramTableDictionary.getBiFrequency(one, other) / frequency;
    return -Math.log(0.1 * unigram + 0.9 * (0.9 * together + 0.1 * unigram));
  }

  private static String sound(String text) {
    var sound = new StringBuilder();
    for (Pinyin pinyin : PinyinDictionary.convertToPinyin(text)) {
      sound.append(pinyin.getPinyinWithoutTone()).append(' ');
    }
    return sound.toString();
  }
}
