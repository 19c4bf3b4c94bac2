package org.openhpf.reading.glyph;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.reading.image.Box;
import org.openhpf.reading.image.GreyImage;

/** Cuts a line of a few characters of Han, which are as wide as they are high, into single ones. */
public final class NameCells {
  /** (measured) Of a character's height: the room from one to the next. */
  private static final double LEAST_PITCH = 0.82;

  private static final double MOST_PITCH = 1.6;

  private NameCells() {}

  /**
   * @param line with some ground around it
   * @param expected how many a reader found; one or two more may be there
   * @return from left to right; empty if nothing like such a line is there
   */
  public static List<GreyImage> of(GreyImage line, int expected) {
    double[] dark = darkness(line);
    int left = edge(dark, 0, 1);
    int right = edge(dark, dark.length - 1, -1) + 1;
    double height = inkHeight(line, left, right);
    if (right - left < 8 || height < 8) {
      return List.of();
    }
    double em = height * 1.06;
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int n = expected; n <= expected + 2; n++) {
      double pitch = pitch(left, right, em, n);
      if (n == 0 || pitch < LEAST_PITCH * height || n > 1 && pitch > MOST_PITCH * height) {
        continue;
      }
      double cost = 0.02 * (n - expected) * dark[dark.length / 2];
      for (int cut : cuts(dark, left, right, em, n)) {
        cost += dark[cut] / Math.max(1, n - 1);
      }
      // As many as the reader found, unless cutting otherwise goes through much less ink.
      cost += n == expected ? 0 : 0.04;
      if (cost < least) {
        least = cost;
        best = n;
      }
    }
    var cells = new ArrayList<GreyImage>();
    int from = Math.max(0, left - 2);
    for (int cut : cuts(dark, left, right, em, best)) {
      cells.add(line.crop(new Box(from, 0, Math.max(1, cut - from), line.height())));
      from = cut;
    }
    if (best > 0) {
      int to = Math.min(line.width(), right + 2);
      cells.add(line.crop(new Box(from, 0, Math.max(1, to - from), line.height())));
    }
    return cells;
  }

  private static double pitch(int left, int right, double em, int n) {
    return n < 2 ? right - left : (right - left - 0.92 * em) / (n - 1);
  }

  /** Where one ends and the next begins: the lightest column near where it should be. */
  private static List<Integer> cuts(double[] dark, int left, int right, double em, int n) {
    var cuts = new ArrayList<Integer>();
    double pitch = pitch(left, right, em, n);
    for (int i = 1; i < n; i++) {
      double middle = left + 0.46 * em + (i - 0.5) * pitch;
      int cut = (int) middle;
      for (int d = 0; d <= pitch * 0.14; d++) {
        for (int x : new int[] {(int) middle - d, (int) middle + d}) {
          if (x >= 0 && x < dark.length && dark[x] < dark[cut] - 1e-9) {
            cut = x;
          }
        }
      }
      cuts.add(Math.clamp(cut, 0, dark.length - 1));
    }
    return cuts;
  }

  /** The mean darkness of each column against the line's ground, 0 to 1. */
  private static double[] darkness(GreyImage line) {
    double[] dark = new double[line.width()];
    for (int x = 0; x < line.width(); x++) {
      int lightest = 0;
      double sum = 0;
      for (int y = 0; y < line.height(); y++) {
        lightest = Math.max(lightest, line.at(x, y));
        sum += line.at(x, y);
      }
      dark[x] = (lightest - sum / line.height()) / 255;
    }
    return dark;
  }

  private static int edge(double[] dark, int from, int step) {
    double most = 0;
    for (double d : dark) {
      most = Math.max(most, d);
    }
    int at = from;
    while (at > 0 - step && at < dark.length - step && dark[at] < 0.28 * most) {
      at += step;
    }
    return Math.clamp(at, 0, dark.length - 1);
  }

  /** From the highest to the lowest ink between two columns. */
  private static double inkHeight(GreyImage line, int left, int right) {
    double[] rows = new double[line.height()];
    double most = 0;
    for (int y = 0; y < rows.length; y++) {
      int lightest = 0;
      double sum = 0;
      for (int x = left; x < right; x++) {
        lightest = Math.max(lightest, line.at(x, y));
        sum += line.at(x, y);
      }
      rows[y] = lightest - sum / Math.max(1, right - left);
      most = Math.max(most, rows[y]);
    }
    int top = 0;
    while (top < rows.length - 1 && rows[top] < 0.25 * most) {
      top++;
    }
    int bottom = rows.length - 1;
    while (bottom > top && rows[bottom] < 0.25 * most) {
      bottom--;
    }
    return bottom - top + 1;
  }
}
