package org.openhpf.proofreading.spelling;

import java.util.Arrays;
import java.util.Set;
import org.openhpf.languagemodel.Characters;
import org.openhpf.languagemodel.Words;

/** What is not to be corrected, or with more doubt. */
final class Guard {
  private static final int LEAST = 2;
  private static final String OPENING = "《〈“‘「『【";
  private static final String CLOSING = "》〉”’」』】";

  private Guard() {}

  /** Whether a sentence is Chinese at all: half of its letters, and no kana or Hangul. */
  static boolean chinese(String sentence) {
    int han = 0;
    int other = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (Characters.isHan(c)) {
        han++;
      } else if (Character.isLetter(c)) {
        other++;
        if (c >= '\u3040' && c <= '\u30FF' || c >= '\uAC00' && c <= '\uD7AF') {
          return false;
        }
      }
    }
    return han >= LEAST && han >= other;
  }

  /** What is right as it is: an office's own words, and names of the lexicon of three and more. */
  static boolean[] fixed(Sentence sentence, Words lexicon, Set<String> ownWords) {
    boolean[] fixed = new boolean[sentence.length()];
    String text = new String(sentence.text);
    for (String word : ownWords) {
      for (int at = text.indexOf(word);
          at >= 0 && !word.isEmpty();
          at = text.indexOf(word, at + 1)) {
        Arrays.fill(fixed, at, at + word.length(), true);
      }
    }
    int names = Words.PLACE | Words.PERSON | Words.ORGANISATION;
    for (int from = 0; from < sentence.length(); from++) {
      for (int to = from + 3; to <= Math.min(from + 8, sentence.length()); to++) {
        int word = lexicon.find(sentence.text, from, to);
        if (word >= 0 && (lexicon.flags(word) & names) != 0) {
          Arrays.fill(fixed, from, to, true);
        }
      }
    }
    return fixed;
  }

  /** What stands in quotation marks or is a title. */
  static boolean[] quoted(Sentence sentence) {
    boolean[] quoted = new boolean[sentence.length()];
    int depth = 0;
    for (int i = 0; i < quoted.length; i++) {
      if (CLOSING.indexOf(sentence.text[i]) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      quoted[i] = depth > 0;
      if (OPENING.indexOf(sentence.text[i]) >= 0) {
        depth++;
      }
    }
    return quoted;
  }
}
