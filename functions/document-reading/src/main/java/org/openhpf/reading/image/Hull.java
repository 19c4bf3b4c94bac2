package org.openhpf.reading.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The convex hull of points.
 *
 * @param corners clockwise on the screen; at least one
 */
public record Hull(List<Point> corners) {

  /** By Andrew's monotone chain. */
  public static Hull of(List<Point> points) {
    List<Point> sorted =
        points.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList();
    if (sorted.size() < 3) {
      return new Hull(sorted);
    }
    var corners = new ArrayList<Point>();
    for (Point p : sorted) {
      add(corners, p, 2);
    }
    int upper = corners.size() + 1;
    for (int i = sorted.size() - 2; i >= 0; i--) {
      add(corners, sorted.get(i), upper);
    }
    corners.removeLast();
    return new Hull(List.copyOf(corners));
  }

  private static void add(List<Point> corners, Point p, int least) {
    while (corners.size() >= least
        && cross(corners.get(corners.size() - 2), corners.getLast(), p) <= 0) {
      corners.removeLast();
    }
    corners.add(p);
  }

  private static double cross(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }

  /** The rectangle of least area around the points, read along its longer side, left to right. */
  public Quad leastRectangle() {
    Quad least = rectangle(0);
    for (int i = 0; i < corners.size(); i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % corners.size());
      Quad at = rectangle(Math.atan2(b.y() - a.y(), b.x() - a.x()));
      if (at.area() < least.area() - 1e-6) {
        least = at;
      }
    }
    Quad across = least.width() >= least.height() ? least : least.turned();
    return Math.abs(across.angle()) <= Math.PI / 2 ? across : across.reversed();
  }

  /** The rectangle around the points that is read in this direction, in radians clockwise. */
  public Quad rectangle(double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point p : corners) {
      double along = p.x() * cos + p.y() * sin;
      double across = p.y() * cos - p.x() * sin;
      left = Math.min(left, along);
      right = Math.max(right, along);
      top = Math.min(top, across);
      bottom = Math.max(bottom, across);
    }
    return new Quad(
        new Point(left * cos - top * sin, left * sin + top * cos),
        new Point(right * cos - top * sin, right * sin + top * cos),
        new Point(right * cos - bottom * sin, right * sin + bottom * cos),
        new Point(left * cos - bottom * sin, left * sin + bottom * cos));
  }
}
