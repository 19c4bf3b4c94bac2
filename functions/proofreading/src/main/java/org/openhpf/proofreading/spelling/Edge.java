package org.openhpf.proofreading.spelling;

/**
 * A way to read some characters of a sentence.
 *
 * @param from first character that is read
 * @param to behind the last
 * @param text what is read instead; null where it is read as written
 * @param ids of what is read in the character model
 * @param words of what is read
 * @param cost of what is changed, in nats; less than 0 for what is worth more than its words
 * @param fault what was changed; null where nothing was
 */
record Edge(int from, int to, String text, int[] ids, int[] words, float cost, Fault fault) {
  boolean changes() {
    return fault != null;
  }
}
