package org.openhpf.proofreading.finding;

/**
 * Where in a manuscript a fault stands.
 *
 * @param paragraph the paragraph's index in the manuscript, from 0
 * @param offset from the paragraph's beginning, in UTF-16 code units as Java and JavaScript count
 * @param length in the same units; 0 is a place between two characters
 */
public record Position(int paragraph, int offset, int length) implements Comparable<Position> {
  public Position {
    if (paragraph < 0 || offset < 0 || length < 0) {
      throw new IllegalArgumentException("a position is not negative");
    }
  }

  /** Whether both stand on a character that is the same one. */
  public boolean overlaps(Position other) {
    return paragraph == other.paragraph && offset < other.end() && other.offset < end();
  }

  /** The offset behind it. */
  public int end() {
    return offset + length;
  }

  @Override
  public int compareTo(Position other) {
    return paragraph != other.paragraph
        ? Integer.compare(paragraph, other.paragraph)
        : offset != other.offset
            ? Integer.compare(offset, other.offset)
            : Integer.compare(length, other.length);
  }
}
