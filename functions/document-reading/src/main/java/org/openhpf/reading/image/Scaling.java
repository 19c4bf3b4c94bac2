package org.openhpf.reading.image;

/** Resampling by a triangle filter as wide as the larger of the two pixels, each axis by itself. */
final class Scaling {
  private final GreyImage from;
  private final int width;
  private final int height;

  Scaling(GreyImage from, int width, int height) {
    this.from = from;
    this.width = width;
    this.height = height;
  }

  GreyImage scaled() {
    if (width == from.width() && height == from.height()) {
      return from;
    }
    byte[] wide = new byte[width * from.height()];
    Weights across = Weights.of(from.width(), width);
    for (int y = 0; y < from.height(); y++) {
      int row = y * from.width();
      for (int x = 0; x < width; x++) {
        wide[y * width + x] = across.sum(from.pixels(), row, 1, x);
      }
    }
    byte[] pixels = new byte[width * height];
    Weights down = Weights.of(from.height(), height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = down.sum(wide, x, width, y);
      }
    }
    return new GreyImage(width, height, pixels);
  }

  /** What each pixel takes of those before, in 1/65536. */
  private record Weights(int[] firsts, int[][] shares) {
    static Weights of(int from, int to) {
      double step = (double) from / to;
      double reach = Math.max(1, step);
      int[] firsts = new int[to];
      int[][] shares = new int[to][];
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * step - 0.5;
        int first = Math.clamp((long) Math.ceil(centre - reach), 0, from - 1);
        int last = Math.clamp((long) Math.floor(centre + reach), first, from - 1);
        firsts[i] = first;
        shares[i] = shares(first, last, centre, reach);
      }
      return new Weights(firsts, shares);
    }

    private static int[] shares(int first, int last, double centre, double reach) {
      double[] raw = new double[last - first + 1];
      double all = 0;
      for (int k = 0; k < raw.length; k++) {
        raw[k] = Math.max(1e-6, 1 - Math.abs(first + k - centre) / reach);
        all += raw[k];
      }
      int[] shares = new int[raw.length];
      for (int k = 0; k < raw.length; k++) {
        shares[k] = (int) Math.round(raw[k] / all * 65_536);
      }
      return shares;
    }

    byte sum(byte[] pixels, int start, int stride, int i) {
      int sum = 32_768;
      int at = start + firsts[i] * stride;
      for (int share : shares[i]) {
        sum += share * (pixels[at] & 255);
        at += stride;
      }
      return (byte) Math.min(255, sum >> 16);
    }
  }
}
