package org.openhpf.languagemodel.train;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openhpf.languagemodel.Characters;
import org.openhpf.languagemodel.SoundTables;
import org.openhpf.languagemodel.Words;

/** What is taken from HanLP's dictionaries: words with what they are, and readings. */
final class HanlpWords {
  private static final int LONGEST = 8;

  private HanlpWords() {}

  /** All words of two characters and more, with their {@link Words} flags. */
  static SortedMap<String, Integer> words() {
    SortedMap<String, Integer> words = new TreeMap<>();
    for (var trie : List.of(CoreDictionary.trie, CustomDictionary.DEFAULT.dat)) {
      entries(trie)
          .forEach(
              (word, attribute) -> {
                if (word.length() > 1
                    && word.length() <= LONGEST
                    && word.chars().allMatch(c -> Characters.isHan((char) c))) {
                  words.merge(word, flags(attribute), (a, b) -> a | b);
                }
              });
    }
    return words;
  }

  private static int flags(CoreDictionary.Attribute attribute) {
    String nature = attribute.nature[0].toString();
    return nature.startsWith("nr")
        ? Words.PERSON
        : nature.startsWith("ns") ? Words.PLACE : nature.startsWith("nt") ? Words.ORGANISATION : 0;
  }

  /** A double array lists no keys itself: the children of a state are those that name it. */
  private static <V> Map<String, V> entries(DoubleArrayTrie<V> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    Map<Integer, List<Integer>> children = new HashMap<>();
    for (int state = 1; state < check.length; state++) {
      if (check[state] > 0 && state >= check[state]) {
        children.computeIfAbsent(check[state], none -> new ArrayList<>()).add(state);
      }
    }
    Map<String, V> entries = new HashMap<>();
    Deque<Map.Entry<Integer, String>> open = new ArrayDeque<>();
    open.push(Map.entry(base[0], ""));
    while (!open.isEmpty()) {
      var state = open.pop();
      for (int child : children.getOrDefault(state.getKey(), List.of())) {
        if (child == state.getKey() && base[child] < 0) {
          entries.put(state.getValue(), trie.getValueAt(-base[child] - 1));
        } else if (child > state.getKey() && base[child] > 0) {
          char next = (char) (child - state.getKey() - 1);
          open.push(Map.entry(base[child], state.getValue() + next));
        }
      }
    }
    return entries;
  }

  /** The fuzzy codes of a word's syllables; none where one has no reading. */
  static int[] sounds(String word) {
    List<Pinyin> readings = PinyinDictionary.convertToPinyin(word);
    int[] codes = new int[word.length()];
    for (int i = 0; i < codes.length; i++) {
      Pinyin reading = i < readings.size() ? readings.get(i) : Pinyin.none5;
      if (reading == Pinyin.none5) {
        return new int[0];
      }
      codes[i] = SoundTables.fuzzy(reading.getPinyinWithoutTone());
    }
    return codes;
  }

  /** The readings of each character, the one of most words first; rare ones left out. */
  static Map<Character, List<String>> readings() throws IOException {
    Map<Character, Map<String, Integer>> counts = new TreeMap<>();
    var source = HanlpWords.class.getResourceAsStream("/data/dictionary/pinyin/pinyin.txt");
    try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        String[] syllables = line.substring(equals + 1).split(",");
        boolean single = equals == 1;
        for (int i = 0; i < syllables.length && (single || i < equals); i++) {
          char c = line.charAt(single ? 0 : i);
          if (Characters.isHan(c) && syllables[i].matches("[a-z]+[1-5]")) {
            counts
                .computeIfAbsent(c, none -> new TreeMap<>())
                .merge(syllables[i], single ? 2 - Math.min(i, 1) : 1, Integer::sum);
          }
        }
      }
    }
    Map<Character, List<String>> readings = new TreeMap<>();
    counts.forEach(
        (c, seen) -> {
          int all = seen.values().stream().mapToInt(Integer::intValue).sum();
          readings.put(
              c,
              seen.entrySet().stream()
                  .filter(reading -> reading.getValue() * 12 >= all)
                  .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                  .map(Map.Entry::getKey)
                  .toList());
        });
    return readings;
  }
}
