package org.openhpf.reading.reader;

import java.util.List;
import org.openhpf.reading.image.Box;

/**
 * One character of a line.
 *
 * @param text one character, a code point of Unicode
 * @param probability 0 to 1, by the reader's own account; two readers' do not compare
 * @param box in the line's picture; a reader that goes by columns gives the picture's whole height
 * @param others what else it may be, the likeliest first, without {@code text}; empty where the
 *     reader does not say
 */
public record ReadCharacter(String text, double probability, Box box, List<Choice> others) {
  /**
   * @param probability 0 to 1
   */
  public record Choice(String text, double probability) {}

  public ReadCharacter {
    others = List.copyOf(others);
  }
}
