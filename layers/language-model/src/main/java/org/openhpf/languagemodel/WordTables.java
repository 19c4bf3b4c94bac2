package org.openhpf.languagemodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Builds the sections that {@link Words} reads. */
public final class WordTables {
  private static final double LOAD = 0.6;

  private WordTables() {}

  /**
   * @param words by their index; "" takes an index that no text has; at most 2^20 - 2
   * @param flags of each word
   * @param sounds what a word's characters sound like, one {@link Sounds#fuzzy} code each; an empty
   *     array where that is not known
   */
  public static Map<String, ByteBuffer> sections(
      List<String> words, byte[] flags, Function<String, int[]> sounds) {
    int length = words.stream().mapToInt(String::length).sum();
    ByteBuffer characters = buffer(2 * length);
    ByteBuffer starts = buffer(4 * words.size() + 4);
    int[] byCharacters = new int[(int) (words.size() / LOAD) + 8];
    SortedMap<Long, List<Integer>> sounding = new TreeMap<>();
    SortedMap<Long, List<Integer>> lacking = new TreeMap<>();
    for (int word = 0; word < words.size(); word++) {
      starts.putInt(characters.position() / 2);
      String text = words.get(word);
      long hash = 0;
      for (char c : text.toCharArray()) {
        characters.putChar(c);
        hash = Words.step(hash, c);
      }
      if (!text.isEmpty()) {
        put(byCharacters, hash, word);
      }
      if (text.length() > 1 && text.length() <= Words.LONGEST_INDEXED) {
        int[] codes = sounds.apply(text);
        if (codes.length > 0) {
          index(sounding, key(codes, codes.length), word);
        }
        int[] own = text.chars().toArray();
        for (int lacks = 0; lacks < text.length(); lacks++) {
          index(lacking, key(own, lacks), word);
        }
      }
    }
    starts.putInt(characters.position() / 2);
    Map<String, ByteBuffer> sections = new LinkedHashMap<>();
    sections.put("words", characters.flip());
    sections.put("starts", starts.flip());
    sections.put("flags", ByteBuffer.wrap(flags));
    sections.put("byword", ints(byCharacters));
    addPostings(sections, "sound", sounding);
    addPostings(sections, "lack", lacking);
    return sections;
  }

  private static long key(int[] values, int without) {
    long key = 0;
    for (int i = 0; i < values.length; i++) {
      key = i == without ? key : Words.step(key, values[i]);
    }
    return key;
  }

  private static void index(SortedMap<Long, List<Integer>> postings, long key, int word) {
    List<Integer> words = postings.computeIfAbsent(key, none -> new ArrayList<>());
    if (words.isEmpty() || words.getLast() != word) {
      words.add(word);
    }
  }

  private static void addPostings(
      Map<String, ByteBuffer> sections, String name, SortedMap<Long, List<Integer>> byKey) {
    int[] keys = new int[(int) (byKey.size() / LOAD) + 8];
    int[] postings = new int[byKey.values().stream().mapToInt(List::size).sum()];
    int at = 0;
    for (var same : byKey.entrySet()) {
      put(keys, same.getKey(), at);
      for (int word : same.getValue()) {
        postings[at++] = word;
      }
      postings[at - 1] |= Integer.MIN_VALUE;
    }
    sections.put("by" + name, ints(keys));
    sections.put(name, ints(postings));
  }

  private static void put(int[] table, long hash, int index) {
    long mixed = Words.mix(hash);
    int slot = Words.slot(mixed, table.length);
    while (table[slot] != 0) {
      slot = slot + 1 == table.length ? 0 : slot + 1;
    }
    table[slot] = Words.fingerprint(mixed) << 20 | (index + 1);
  }

  private static ByteBuffer ints(int[] values) {
    ByteBuffer buffer = buffer(4 * values.length);
    buffer.asIntBuffer().put(values);
    return buffer;
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
