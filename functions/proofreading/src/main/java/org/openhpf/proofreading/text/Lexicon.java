package org.openhpf.proofreading.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds words of a list in a text, the longest at each place; work is bounded by the text's length
 * times that of the longest word.
 *
 * @param <T> what is known of a word
 */
public final class Lexicon<T> {
  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    final Map<Character, Node<T>> next = new HashMap<>();
    T value;
  }

  /** Whether the word is new. */
  public boolean add(String word, T value) {
    Node<T> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
    }
    boolean fresh = node.value == null;
    node.value = value;
    return fresh;
  }

  /** A word and where it stands. */
  public record Found<T>(int from, int to, T value) {}

  /** The longest word that begins at a place; null if none does. */
  public Found<T> longestAt(String text, int from) {
    Node<T> node = root;
    Found<T> longest = null;
    for (int i = from; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        longest = new Found<>(from, i + 1, node.value);
      }
    }
    return longest;
  }

  /** Each word in reading order; one that another holds is not told. */
  public void findAll(String text, Consumer<Found<T>> each) {
    for (int i = 0; i < text.length(); ) {
      Found<T> found = longestAt(text, i);
      if (found != null) {
        each.accept(found);
      }
      i = found == null ? i + 1 : found.to;
    }
  }
}
