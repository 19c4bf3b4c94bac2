package org.openhpf.reading.image;

import java.util.List;

/**
 * Four corners, clockwise as what they surround is read. A page's or a line's outline, at any angle
 * and in perspective.
 */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

  public static Quad of(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  public static Quad of(Box box) {
    return of(box.left(), box.top(), box.right(), box.bottom());
  }

  public List<Point> corners() {
    return List.of(topLeft, topRight, bottomRight, bottomLeft);
  }

  /** The mean of the upper and the lower side's length. */
  public double width() {
    return (topLeft.distance(topRight) + bottomLeft.distance(bottomRight)) / 2;
  }

  /** The mean of the left and the right side's length. */
  public double height() {
    return (topLeft.distance(bottomLeft) + topRight.distance(bottomRight)) / 2;
  }

  public Point centre() {
    return new Point(
        (topLeft.x() + topRight.x() + bottomRight.x() + bottomLeft.x()) / 4,
        (topLeft.y() + topRight.y() + bottomRight.y() + bottomLeft.y()) / 4);
  }

  /** The direction of reading, in radians clockwise from the picture's rows: −π to π. */
  public double angle() {
    return Math.atan2(
        topRight.y() - topLeft.y() + bottomRight.y() - bottomLeft.y(),
        topRight.x() - topLeft.x() + bottomRight.x() - bottomLeft.x());
  }

  /** The middle of the left side, where reading begins. */
  public Point start() {
    return topLeft.towards(bottomLeft, 0.5);
  }

  /** The middle of the right side. */
  public Point end() {
    return topRight.towards(bottomRight, 0.5);
  }

  /** In square pixels; negative if the corners go the wrong way round. */
  public double area() {
    double sum = 0;
    List<Point> corners = corners();
    for (int i = 0; i < 4; i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % 4);
      sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum / 2;
  }

  /** The same outline read upside down. */
  public Quad reversed() {
    return new Quad(bottomRight, bottomLeft, topLeft, topRight);
  }

  /** The same outline read in the direction that is a quarter turn clockwise of this one's. */
  public Quad turned() {
    return new Quad(topRight, bottomRight, bottomLeft, topLeft);
  }

  /** The part between two places along the direction of reading; 0 is the start, 1 the end. */
  public Quad part(double from, double to) {
    return new Quad(
        topLeft.towards(topRight, from),
        topLeft.towards(topRight, to),
        bottomLeft.towards(bottomRight, to),
        bottomLeft.towards(bottomRight, from));
  }

  /** Larger on every side by so many pixels, along its own directions. */
  public Quad grown(double across, double down) {
    double w = Math.max(1e-9, width());
    double h = Math.max(1e-9, height());
    Quad wide = part(-across / w, 1 + across / w);
    double d = down / h;
    return new Quad(
        wide.topLeft.towards(wide.bottomLeft, -d),
        wide.topRight.towards(wide.bottomRight, -d),
        wide.topRight.towards(wide.bottomRight, 1 + d),
        wide.topLeft.towards(wide.bottomLeft, 1 + d));
  }

  public Quad scaled(double factor) {
    return new Quad(
        new Point(topLeft.x() * factor, topLeft.y() * factor),
        new Point(topRight.x() * factor, topRight.y() * factor),
        new Point(bottomRight.x() * factor, bottomRight.y() * factor),
        new Point(bottomLeft.x() * factor, bottomLeft.y() * factor));
  }

  public Quad through(Homography map) {
    return new Quad(
        map.apply(topLeft), map.apply(topRight), map.apply(bottomRight), map.apply(bottomLeft));
  }

  /** Whether a place lies inside or on the outline, which must be convex. */
  public boolean contains(Point p) {
    List<Point> corners = corners();
    for (int i = 0; i < 4; i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % 4);
      if ((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The upright rectangle around the corners. */
  public Box bounds() {
    double left = corners().stream().mapToDouble(Point::x).min().orElseThrow();
    double top = corners().stream().mapToDouble(Point::y).min().orElseThrow();
    double right = corners().stream().mapToDouble(Point::x).max().orElseThrow();
    double bottom = corners().stream().mapToDouble(Point::y).max().orElseThrow();
    return new Box(
        (int) Math.floor(left),
        (int) Math.floor(top),
        Math.max(1, (int) Math.ceil(right - Math.floor(left))),
        Math.max(1, (int) Math.ceil(bottom - Math.floor(top))));
  }
}
