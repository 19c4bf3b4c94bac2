package org.openhpf.proofreading.word;

/**
 * A word an office does not want in its documents.
 *
 * @param instead what to write, "" where a person must decide
 * @param reason in Chinese, "" where there is none
 */
public record BannedWord(String word, String instead, String reason) {
  public BannedWord {
    if (word.isBlank()) {
      throw new IllegalArgumentException("a banned word is not empty");
    }
  }
}
