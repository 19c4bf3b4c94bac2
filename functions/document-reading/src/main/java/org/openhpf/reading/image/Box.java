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

  /** The smallest box around both. */
  public Box with(Box other) {
    int newLeft = Math.min(left, other.left);
    int newTop = Math.min(top, other.top);
    return new Box(
        newLeft,
        newTop,
        Math.max(right(), other.right()) - newLeft,
        Math.max(bottom(), other.bottom()) - newTop);
  }

  /** The same rectangle of the picture so many times as large. */
  public Box scaled(double by) {
    return by == 1
        ? this
        : new Box(
            (int) Math.round(left * by),
            (int) Math.round(top * by),
            Math.max(1, (int) Math.round(width * by)),
            Math.max(1, (int) Math.round(height * by)));
  }
}
