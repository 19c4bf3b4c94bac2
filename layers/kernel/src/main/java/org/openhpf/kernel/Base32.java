package org.openhpf.kernel;

/**
 * Crockford's base 32 in lower case: no i, l, o or u, so that an id read aloud is not misread;
 * sorts as its bits do.
 */
final class Base32 {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private Base32() {}

  /** Writes the lowest 5 × {@code count} bits, most significant first. */
  static void write(long bits, char[] into, int at, int count) {
    long rest = bits;
    for (int i = at + count - 1; i >= at; i--) {
      into[i] = ALPHABET.charAt((int) (rest & 31));
      rest >>>= 5;
    }
  }

  static boolean isAlphabet(String text) {
    return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }
}
