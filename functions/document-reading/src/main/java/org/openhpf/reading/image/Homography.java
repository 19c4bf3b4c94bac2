package org.openhpf.reading.image;

import java.util.List;

/**
 * A projective map of the plane, which is what a camera makes of a flat document: x' = (a x + b y +
 * c) / (g x + h y + 1), y' = (d x + e y + f) / (g x + h y + 1).
 */
public record Homography(
    double a, double b, double c, double d, double e, double f, double g, double h) {

  /**
   * The map that takes the corners of one outline to those of the other.
   *
   * @throws IllegalArgumentException if three corners of one stand in a line
   */
  public static Homography between(Quad from, Quad to) {
    double[][] rows = new double[8][];
    List<Point> sources = from.corners();
    List<Point> targets = to.corners();
    for (int i = 0; i < 4; i++) {
      Point p = sources.get(i);
      Point q = targets.get(i);
      rows[2 * i] = new double[] {p.x(), p.y(), 1, 0, 0, 0, -q.x() * p.x(), -q.x() * p.y(), q.x()};
      rows[2 * i + 1] =
          new double[] {0, 0, 0, p.x(), p.y(), 1, -q.y() * p.x(), -q.y() * p.y(), q.y()};
    }
    double[] m = solved(rows);
    return new Homography(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7]);
  }

  public Point apply(Point p) {
    double w = g * p.x() + h * p.y() + 1;
    return new Point((a * p.x() + b * p.y() + c) / w, (d * p.x() + e * p.y() + f) / w);
  }

  /** Gauss and Jordan, with the largest of the column as pivot. */
  private static double[] solved(double[][] rows) {
    int n = rows.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swapped;
      if (Math.abs(rows[column][column]) < 1e-9) {
        throw new IllegalArgumentException("three corners stand in a line");
      }
      for (int row = 0; row < n; row++) {
        double factor = rows[row][column] / rows[column][column];
        for (int k = column; k <= n && row != column; k++) {
          rows[row][k] -= factor * rows[column][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = rows[i][n] / rows[i][i];
    }
    return solution;
  }
}
