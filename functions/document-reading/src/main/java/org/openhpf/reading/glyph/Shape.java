package org.openhpf.reading.glyph;

import org.openhpf.reading.image.GreyImage;

/**
 * A character's ink, its bounding box brought to {@value #SIDE} by {@value #SIDE} cells.
 *
 * @param ink row by row, less its mean, of length 1: the product of two shapes is their correlation
 */
public record Shape(float[] ink) {
  public static final int SIDE = 24;

  /** (design) Of the darkest: what is lighter is ground. */
  private static final double INK = 0.35;

  /**
   * The shape of what is dark in a picture of one character.
   *
   * @return null where nothing is dark enough to be print
   */
  public static Shape of(GreyImage picture) {
    double[] levels = levels(picture);
    if (levels[1] - levels[0] < 25) {
      return null;
    }
    double[] dark = new double[picture.width() * picture.height()];
    for (int i = 0; i < dark.length; i++) {
      dark[i] =
          Math.clamp((levels[1] - (picture.pixels()[i] & 255)) / (levels[1] - levels[0]), 0, 1);
    }
    int[] box = box(dark, picture.width(), picture.height());
    return box == null ? null : of(dark, picture.width(), box);
  }

  /**
   * @param cells row by row, 0 ground to 1 ink
   */
  static Shape of(float[] cells) {
    double mean = 0;
    for (float cell : cells) {
      mean += cell / cells.length;
    }
    double square = 1e-9;
    for (float cell : cells) {
      square += (cell - mean) * (cell - mean);
    }
    float[] ink = new float[cells.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (float) ((cells[i] - mean) / Math.sqrt(square));
    }
    return new Shape(ink);
  }

  /** How alike two shapes are: 1 the same, 0 unrelated. */
  public double likeness(Shape other) {
    float sum = 0;
    for (int i = 0; i < ink.length; i++) {
      sum += ink[i] * other.ink[i];
    }
    return sum;
  }

  /** The greys of ink and ground: a few in a hundred are darker or lighter. */
  private static double[] levels(GreyImage picture) {
    int[] counts = new int[256];
    for (byte pixel : picture.pixels()) {
      counts[pixel & 255]++;
    }
    int total = picture.pixels().length;
    return new double[] {quantile(counts, total * 0.04), quantile(counts, total * 0.8)};
  }

  private static int quantile(int[] counts, double below) {
    int sum = 0;
    for (int grey = 0; grey < 256; grey++) {
      sum += counts[grey];
      if (sum > below) {
        return grey;
      }
    }
    return 255;
  }

  /** Left, top, right and bottom of the ink; rows and columns with a speck alone are left off. */
  private static int[] box(double[] dark, int width, int height) {
    int[] columns = new int[width];
    int[] rows = new int[height];
    for (int i = 0; i < dark.length; i++) {
      if (dark[i] > INK) {
        columns[i % width]++;
        rows[i / width]++;
      }
    }
    int least = Math.max(1, height / 60);
    int left = first(columns, least, 0, 1);
    int right = first(columns, least, width - 1, -1);
    int top = first(rows, least, 0, 1);
    int bottom = first(rows, least, height - 1, -1);
    return right - left < 3 || bottom - top < 1
        ? null
        : new int[] {left, top, right + 1, bottom + 1};
  }

  private static int first(int[] counts, int least, int from, int step) {
    int at = from;
    while (at >= 0 && at < counts.length && counts[at] < least) {
      at += step;
    }
    return at;
  }

  private static Shape of(double[] dark, int width, int[] box) {
    int w = box[2] - box[0];
    int h = box[3] - box[1];
    double side = Math.max(w, h);
    double x0 = (box[0] + box[2]) / 2.0 - side / 2;
    double y0 = (box[1] + box[3]) / 2.0 - side / 2;
    // Nearly square characters fill the square; narrow and flat ones keep their form.
    if (w > 0.75 * side) {
      x0 = box[0];
    }
    if (h > 0.75 * side) {
      y0 = box[1];
    }
    double stepX = (w > 0.75 * side ? w : side) / SIDE;
    double stepY = (h > 0.75 * side ? h : side) / SIDE;
    float[] cells = new float[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        cells[y * SIDE + x] =
            (float) mean(dark, width, x0 + x * stepX, y0 + y * stepY, stepX, stepY);
      }
    }
    return of(blurred(cells));
  }

  private static double mean(double[] dark, int width, double x, double y, double w, double h) {
    int height = dark.length / width;
    double sum = 0;
    for (int i = 0; i < 9; i++) {
      int px = (int) Math.floor(x + w * (i % 3 + 0.5) / 3);
      int py = (int) Math.floor(y + h * (i / 3 + 0.5) / 3);
      sum += px < 0 || py < 0 || px >= width || py >= height ? 0 : dark[py * width + px];
    }
    return sum / 9;
  }

  /** By 1 2 1 each way: strokes a little off still meet. */
  private static float[] blurred(float[] cells) {
    float[] across = new float[cells.length];
    float[] both = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      int x = i % SIDE;
      across[i] =
          (2 * cells[i] + (x > 0 ? cells[i - 1] : 0) + (x < SIDE - 1 ? cells[i + 1] : 0)) / 4;
    }
    for (int i = 0; i < cells.length; i++) {
      int y = i / SIDE;
      both[i] =
          (2 * across[i] + (y > 0 ? across[i - SIDE] : 0) + (y < SIDE - 1 ? across[i + SIDE] : 0))
              / 4;
    }
    return both;
  }
}
