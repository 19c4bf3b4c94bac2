package org.openhpf.reading.image;

/** A place in a picture, in its pixels; whole numbers are the upper left corners of pixels. */
public record Point(double x, double y) {
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /** The place {@code part} of the way to the other; 0.5 is between. */
  public Point towards(Point other, double part) {
    return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
  }

  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
