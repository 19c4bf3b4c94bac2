package org.openhpf.languagemodel;

import java.nio.ByteBuffer;

/**
 * A list of words, found by their characters, by their sound or by all characters but one. A word
 * is an index into the list; -1 is none. Safe for many threads.
 */
public final class Words {
  /** The name of a place. */
  public static final int PLACE = 1;

  /** The name of a person. */
  public static final int PERSON = 2;

  /** The name of an organisation. */
  public static final int ORGANISATION = 4;

  /** A term of official writing. */
  public static final int TERM = 8;

  /** The longest word that is found otherwise than by its characters. */
  public static final int LONGEST_INDEXED = 4;

  static final int INDEX = 0xFFFFF;

  private final ByteBuffer characters;
  private final ByteBuffer starts;
  private final ByteBuffer flags;
  private final ByteBuffer byCharacters;
  private final Postings bySound;
  private final Postings byPart;
  private final int size;

  /** Those of a file, in its sections {@code words}, {@code starts} and so on. */
  public Words(ModelFile file) {
    characters = file.section("words");
    starts = file.section("starts");
    flags = file.section("flags");
    byCharacters = file.section("byword");
    bySound = new Postings(file.section("bysound"), file.section("sound"));
    byPart = new Postings(file.section("bylack"), file.section("lack"));
    size = starts.capacity() / 4 - 1;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  public int length(int word) {
    return starts.getInt(4 * word + 4) - starts.getInt(4 * word);
  }

  public char charAt(int word, int i) {
    return characters.getChar(2 * (starts.getInt(4 * word) + i));
  }

  public String text(int word) {
    var text = new StringBuilder();
    for (int i = 0; i < length(word); i++) {
      text.append(charAt(word, i));
    }
    return text.toString();
  }

  /** {@link #PLACE}, {@link #PERSON} and the others, together. */
  public int flags(int word) {
    return flags.get(word);
  }

  /** The word that these characters are. */
  public int find(char[] text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = step(hash, text[i]);
    }
    return find(hash, text, from, to - from);
  }

  /** The same for a hash made by {@link #step} from 0 over the characters. */
  public int find(long hash, char[] text, int from, int length) {
    long mixed = mix(hash);
    int capacity = byCharacters.capacity() / 4;
    int fingerprint = fingerprint(mixed);
    for (int slot = slot(mixed, capacity); ; slot = slot + 1 == capacity ? 0 : slot + 1) {
      int entry = byCharacters.getInt(4 * slot);
      if (entry == 0) {
        return -1;
      }
      int word = (entry & INDEX) - 1;
      if (entry >>> 20 == fingerprint && is(word, text, from, length)) {
        return word;
      }
    }
  }

  private boolean is(int word, char[] text, int from, int length) {
    int start = starts.getInt(4 * word);
    if (starts.getInt(4 * word + 4) - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (characters.getChar(2 * (start + i)) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** By keys made by {@link #step} from 0 over the characters' {@link Sounds#fuzzy} codes. */
  public Postings bySound() {
    return bySound;
  }

  /** By keys made by {@link #step} from 0 over all characters of a word but one. */
  public Postings byPart() {
    return byPart;
  }

  /** One step of the hashes by which words are found. */
  public static long step(long hash, int value) {
    return hash * 0x5851F42D4C957F2DL + value + 1;
  }

  static long mix(long hash) {
    long h = (hash ^ (hash >>> 29)) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  static int fingerprint(long mixed) {
    return (int) mixed & 0xFFF;
  }

  static int slot(long mixed, int capacity) {
    return Ngrams.slot(mixed, capacity);
  }
}
