package org.openhpf.reading.image;

/** Sets upright the characters of a line that perspective makes lean. */
public final class Slant {
  /** (design) Of the height, to either side: a camera held more obliquely is asked to try again. */
  private static final int MOST = 6;

  private static final double STEP = 0.06;

  private Slant() {}

  /** The line, sheared so that its columns differ most: strokes stand upright then. */
  public static GreyImage corrected(GreyImage line) {
    int best = 0;
    double most = contrast(line, 0) * 1.02;
    for (int i = -MOST; i <= MOST; i++) {
      double contrast = contrast(line, i * STEP);
      if (contrast > most) {
        most = contrast;
        best = i;
      }
    }
    return best == 0 ? line : sheared(line, best * STEP);
  }

  private static double contrast(GreyImage line, double shear) {
    double[] columns = new double[line.width()];
    for (int y = 0; y < line.height(); y++) {
      double shift = shear * (y - line.height() / 2.0);
      for (int x = 0; x < line.width(); x++) {
        columns[x] += line.at(Math.clamp(Math.round(x + shift), 0, line.width() - 1), y);
      }
    }
    double sum = 0;
    for (int x = 1; x < columns.length; x++) {
      sum += (columns[x] - columns[x - 1]) * (columns[x] - columns[x - 1]);
    }
    return sum;
  }

  private static GreyImage sheared(GreyImage line, double shear) {
    byte[] pixels = new byte[line.pixels().length];
    for (int y = 0; y < line.height(); y++) {
      double shift = shear * (y - line.height() / 2.0);
      for (int x = 0; x < line.width(); x++) {
        double at = Math.clamp(x + shift, 0, line.width() - 1.001);
        int left = (int) at;
        double part = at - left;
        pixels[y * line.width() + x] =
            (byte) (line.at(left, y) * (1 - part) + line.at(left + 1, y) * part + 0.5);
      }
    }
    return new GreyImage(line.width(), line.height(), pixels);
  }
}
