package org.openhpf.proofreading.docx;

import org.openhpf.proofreading.finding.Position;

/**
 * The characters that two texts do not have in common, so that a tracked change shows just those.
 *
 * @param from offset of the first that goes
 * @param to behind the last that goes
 * @param text what comes instead
 */
record Difference(int from, int to, String text) {
  static Difference of(String text, Position position, String replacement) {
    int from = position.offset();
    int to = position.end();
    int start = 0;
    int end = replacement.length();
    while (from < to && start < end && text.charAt(from) == replacement.charAt(start)) {
      from++;
      start++;
    }
    if (splitsPair(text, from) || splitsPair(replacement, start)) {
      from--;
      start--;
    }
    while (from < to && start < end && text.charAt(to - 1) == replacement.charAt(end - 1)) {
      to--;
      end--;
    }
    if (splitsPair(text, to) || splitsPair(replacement, end)) {
      to++;
      end++;
    }
    return new Difference(from, to, replacement.substring(start, end));
  }

  /** Whether an offset lies between the halves of a surrogate pair. */
  static boolean splitsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }
}
