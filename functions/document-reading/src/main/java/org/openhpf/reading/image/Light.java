package org.openhpf.reading.image;

/**
 * How a photograph came out where the page is.
 *
 * @param middle grey of half the pixels, 0 black to 255 white
 * @param glaring share of pixels that are as white as can be, 0 to 1
 * @param sharpness steepest change between neighbouring pixels, in parts of the whole contrast;
 *     print in focus has more than half
 */
public record Light(int middle, double glaring, double sharpness) {
  private static final int WHITE = 253;

  /**
   * @param line of print, or what stands for one, at the height it is read in
   */
  public static Light of(GreyImage page, GreyImage line) {
    int[] counts = counts(page);
    int total = page.pixels().length;
    double white = 0;
    for (int grey = WHITE; grey < 256; grey++) {
      white += counts[grey];
    }
    return new Light(quantile(counts, total * 0.5), white / total, sharpness(line));
  }

  private static double sharpness(GreyImage line) {
    int[] greys = counts(line);
    int total = line.pixels().length;
    double contrast = quantile(greys, total * 0.98) - quantile(greys, total * 0.02);
    int[] steps = new int[256];
    for (int y = 0; y < line.height(); y++) {
      for (int x = 1; x < line.width(); x++) {
        steps[Math.abs(line.at(x, y) - line.at(x - 1, y))]++;
      }
    }
    return quantile(steps, total * 0.97) / Math.max(1, contrast);
  }

  private static int[] counts(GreyImage image) {
    int[] counts = new int[256];
    for (byte pixel : image.pixels()) {
      counts[pixel & 255]++;
    }
    return counts;
  }

  private static int quantile(int[] counts, double below) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (sum > below) {
        return i;
      }
    }
    return counts.length - 1;
  }
}
