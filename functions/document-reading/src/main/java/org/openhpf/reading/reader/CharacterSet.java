package org.openhpf.reading.reader;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The characters that may stand in a field. A reader that is given one reads each character as the
 * likeliest of the set.
 *
 * @param characters each once, in their order in Unicode; empty = any character
 */
public record CharacterSet(String characters) {
  public static final CharacterSet ANY = new CharacterSet("");

  /** Of resident id numbers (GB 11643). */
  public static final CharacterSet ID_NUMBER = new CharacterSet("0123456789X");

  public static final CharacterSet DIGITS = new CharacterSet("0123456789");

  public CharacterSet {
    characters =
        characters
            .codePoints()
            .sorted()
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  public boolean isAny() {
    return characters.isEmpty();
  }

  public IntStream codePoints() {
    return characters.codePoints();
  }
}
