package org.openhpf.reading.image;

/**
 * An upright rectangle of a picture, in its pixels; (0, 0) is the top left corner.
 *
 * @param width of at least 1
 * @param height of at least 1
 */
public record Box(int left, int top, int width, int height) {
  public Box {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an empty box: " + width + " x " + height);
    }
  }

  /** One past the last column. */
  public int right() {
    return left + width;
  }

  /** One past the last row. */
  public int bottom() {
    return top + height;
  }
}
