package org.openhpf.reading.reader;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader made of one line.
 *
 * @param characters from left to right, no spaces
 */
public record LineText(List<ReadCharacter> characters) {
  public static final LineText EMPTY = new LineText(List.of());

  public LineText {
    characters = List.copyOf(characters);
  }

  public String text() {
    return characters.stream().map(ReadCharacter::text).collect(Collectors.joining());
  }

  /** The mean of the characters' probabilities, 0 to 1; 0 of an empty line. */
  public double confidence() {
    return characters.stream().mapToDouble(ReadCharacter::probability).average().orElse(0);
  }

  /** The probability of the character that is least sure; 0 of an empty line. */
  public double lowest() {
    return characters.stream().mapToDouble(ReadCharacter::probability).min().orElse(0);
  }
}
