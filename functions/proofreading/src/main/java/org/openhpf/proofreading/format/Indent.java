package org.openhpf.proofreading.format;

/**
 * A distance that a document gives in points or in characters of its own text.
 *
 * @param points 1/72 inch; 0 where characters are given
 * @param characters whole and parts
 */
public record Indent(double points, double characters) {
  public static final Indent NONE = new Indent(0, 0);

  /**
   * @param size of the paragraph's characters, points
   */
  public double inCharacters(double size) {
    return characters != 0 ? characters : points / size;
  }
}
