package org.openhpf.reading.sample;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Optics: everything between a flat document and the sensor. */
final class Pixels {
  private Pixels() {}

  static BufferedImage shrunk(BufferedImage image, double scale) {
    BufferedImage from = image;
    double left = scale;
    while (left < 1) {
      double step = Math.max(left, 0.6);
      int w = (int) Math.round(from.getWidth() * step);
      int h = (int) Math.round(from.getHeight() * step);
      var to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = to.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(from, 0, 0, w, h, null);
      g.dispose();
      from = to;
      left /= step;
    }
    return from;
  }

  /** Draws {@code flat} so that its corners, clockwise from the top left, come to these points. */
  static void place(BufferedImage flat, double[] corners, BufferedImage picture, boolean round) {
    double w = flat.getWidth();
    double h = flat.getHeight();
    double[] m = homography(corners, new double[] {0, 0, w, 0, w, h, 0, h});
    double radius = round ? w * 0.037 : 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        double d = m[6] * x + m[7] * y + 1;
        double u = (m[0] * x + m[1] * y + m[2]) / d;
        double v = (m[3] * x + m[4] * y + m[5]) / d;
        if (u < 0 || v < 0 || u > w - 1 || v > h - 1) {
          continue;
        }
        double du = Math.max(0, radius - Math.min(u, w - 1 - u));
        double dv = Math.max(0, radius - Math.min(v, h - 1 - v));
        if (du * du + dv * dv > radius * radius) {
          continue;
        }
        picture.setRGB(x, y, bilinear(flat, u, v));
      }
    }
  }

  private static int bilinear(BufferedImage image, double u, double v) {
    int x = (int) Math.min(u, image.getWidth() - 2);
    int y = (int) Math.min(v, image.getHeight() - 2);
    double fx = u - x;
    double fy = v - y;
    int a = image.getRGB(x, y);
    int b = image.getRGB(x + 1, y);
    int c = image.getRGB(x, y + 1);
    int d = image.getRGB(x + 1, y + 1);
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double top = (a >> shift & 255) * (1 - fx) + (b >> shift & 255) * fx;
      double bottom = (c >> shift & 255) * (1 - fx) + (d >> shift & 255) * fx;
      rgb |= (int) (top * (1 - fy) + bottom * fy + 0.5) << shift;
    }
    return rgb;
  }

  /** Of 4 points to 4 points, as 8 numbers; the ninth is 1. */
  static double[] homography(double[] from, double[] to) {
    double[][] a = new double[8][9];
    for (int i = 0; i < 4; i++) {
      double x = from[2 * i], y = from[2 * i + 1], u = to[2 * i], v = to[2 * i + 1];
      a[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
      a[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
    }
    for (int column = 0; column < 8; column++) {
      int pivot = column;
      for (int row = column + 1; row < 8; row++) {
        if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = a[column];
      a[column] = a[pivot];
      a[pivot] = swap;
      for (int row = 0; row < 8; row++) {
        if (row != column) {
          double factor = a[row][column] / a[column][column];
          for (int k = column; k < 9; k++) {
            a[row][k] -= factor * a[column][k];
          }
        }
      }
    }
    double[] m = new double[8];
    for (int i = 0; i < 8; i++) {
      m[i] = a[i][8] / a[i][i];
    }
    return m;
  }

  static float[][] planes(BufferedImage image) {
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    float[][] planes = new float[3][rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      planes[0][i] = rgb[i] >> 16 & 255;
      planes[1][i] = rgb[i] >> 8 & 255;
      planes[2][i] = rgb[i] & 255;
    }
    return planes;
  }

  static BufferedImage picture(float[][] planes, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] =
          Math.clamp((int) (planes[0][i] + 0.5f), 0, 255) << 16
              | Math.clamp((int) (planes[1][i] + 0.5f), 0, 255) << 8
              | Math.clamp((int) (planes[2][i] + 0.5f), 0, 255);
    }
    image.setRGB(0, 0, width, height, rgb, 0, width);
    return image;
  }

  /** Light from one side, perhaps the shadow of a hand, and a lamp's reflection. */
  static void light(
      float[][] rgb, int width, int height, double shade, double[] glareOn, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    boolean shadow = shade > 0.25 && random.nextBoolean();
    double edge = random.nextDouble(0.3, 0.7);
    double gx = 0, gy = 0, radius = 1;
    if (glareOn != null) {
      double t = random.nextDouble();
      gx = glareOn[0] + t * (glareOn[4] - glareOn[0]);
      gy = glareOn[1] + random.nextDouble() * (glareOn[5] - glareOn[1]);
      radius = Math.hypot(glareOn[2] - glareOn[0], glareOn[3] - glareOn[1]) * 0.08;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double t =
            0.5
                + 0.5
                    * (Math.cos(angle) * (2.0 * x / width - 1)
                        + Math.sin(angle) * (2.0 * y / height - 1))
                    / 1.42;
        double factor = 1 - shade * (shadow ? 1 / (1 + Math.exp(-(t - edge) * 60)) : t);
        double d2 = ((x - gx) * (x - gx) + (y - gy) * (y - gy)) / (radius * radius);
        double add = glareOn == null ? 0 : 170 * Math.exp(-d2);
        int i = y * width + x;
        for (float[] plane : rgb) {
          plane[i] = (float) (plane[i] * factor + add);
        }
      }
    }
  }

  static void blur(float[][] rgb, int width, int height, double sigma) {
    if (sigma < 0.2) {
      return;
    }
    int r = (int) Math.ceil(sigma * 2.5);
    double[] kernel = new double[2 * r + 1];
    double sum = 0;
    for (int i = -r; i <= r; i++) {
      sum += kernel[i + r] = Math.exp(-i * i / (2 * sigma * sigma));
    }
    float[] between = new float[width * height];
    for (float[] plane : rgb) {
      convolve(plane, between, width, height, kernel, sum, r, true);
      convolve(between, plane, width, height, kernel, sum, r, false);
    }
  }

  private static void convolve(
      float[] from,
      float[] to,
      int width,
      int height,
      double[] kernel,
      double sum,
      int r,
      boolean across) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double value = 0;
        for (int k = -r; k <= r; k++) {
          int u = across ? Math.clamp(x + k, 0, width - 1) : x;
          int v = across ? y : Math.clamp(y + k, 0, height - 1);
          value += kernel[k + r] * from[v * width + u];
        }
        to[y * width + x] = (float) (value / sum);
      }
    }
  }

  static void noise(float[][] rgb, double sigma, Random random) {
    float[] draws = new float[1 << 16];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = (float) (random.nextGaussian() * sigma);
    }
    int at = random.nextInt(draws.length);
    for (int i = 0; i < rgb[0].length; i++) {
      at = at * 1_103_515_245 + 12_345;
      float grey = draws[at >>> 16];
      for (int plane = 0; plane < 3; plane++) {
        rgb[plane][i] += grey + 0.3f * draws[at >>> 8 + plane & 0xffff];
      }
    }
  }
}
