package org.openhpf.reading.image;

import java.awt.image.BufferedImage;

/** Cuts what an outline surrounds out of a picture, and makes a rectangle of it. */
public final class Rectification {
  private Rectification() {}

  /** What lies outside the picture is white. */
  public static GreyImage cut(GreyImage from, Quad outline, int width, int height) {
    Homography map = Homography.between(Quad.of(0, 0, width, height), outline);
    // Where it becomes much smaller, several places of a pixel are averaged: one alone would miss
    // strokes.
    int n = Math.clamp(Math.round(outline.width() / width), 1, 4);
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int i = 0; i < n * n; i++) {
          double px = x + (i % n + 0.5) / n;
          double py = y + (i / n + 0.5) / n;
          double w = map.g() * px + map.h() * py + 1;
          sum +=
              at(
                  from,
                  (map.a() * px + map.b() * py + map.c()) / w - 0.5,
                  (map.d() * px + map.e() * py + map.f()) / w - 0.5);
        }
        pixels[y * width + x] = (byte) (sum / (n * n) + 0.5);
      }
    }
    return new GreyImage(width, height, pixels);
  }

  /** The same in colour, for people to look at. */
  public static BufferedImage cut(BufferedImage from, Quad outline, int width, int height) {
    Homography map = Homography.between(Quad.of(0, 0, width, height), outline);
    int[] row = new int[width];
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double w = map.g() * (x + 0.5) + map.h() * (y + 0.5) + 1;
        double px = (map.a() * (x + 0.5) + map.b() * (y + 0.5) + map.c()) / w;
        double py = (map.d() * (x + 0.5) + map.e() * (y + 0.5) + map.f()) / w;
        boolean inside = px >= 0 && py >= 0 && px < from.getWidth() && py < from.getHeight();
        row[x] = inside ? from.getRGB((int) px, (int) py) : 0xffffff;
      }
      to.setRGB(0, y, width, 1, row, 0, width);
    }
    return to;
  }

  private static double at(GreyImage image, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < -1 || top < -1 || left >= image.width() || top >= image.height()) {
      return 255;
    }
    int right = Math.min(left + 1, image.width() - 1);
    int bottom = Math.min(top + 1, image.height() - 1);
    double fx = x - left;
    double fy = y - top;
    left = Math.max(left, 0);
    top = Math.max(top, 0);
    double above = image.at(left, top) * (1 - fx) + image.at(right, top) * fx;
    double below = image.at(left, bottom) * (1 - fx) + image.at(right, bottom) * fx;
    return above * (1 - fy) + below * fy;
  }
}
