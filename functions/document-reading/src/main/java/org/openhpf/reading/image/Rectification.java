package org.openhpf.reading.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

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
    byte[] pixels = bgr(from);
    var to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] cut = ((DataBufferByte) to.getRaster().getDataBuffer()).getData();
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at += 3) {
        double w = map.g() * (x + 0.5) + map.h() * (y + 0.5) + 1;
        double px = (map.a() * (x + 0.5) + map.b() * (y + 0.5) + map.c()) / w;
        double py = (map.d() * (x + 0.5) + map.e() * (y + 0.5) + map.f()) / w;
        if (px >= 0 && py >= 0 && px < from.getWidth() && py < from.getHeight()) {
          int there = 3 * ((int) py * from.getWidth() + (int) px);
          cut[at] = pixels[there];
          cut[at + 1] = pixels[there + 1];
          cut[at + 2] = pixels[there + 2];
        } else {
          Arrays.fill(cut, at, at + 3, (byte) 255);
        }
      }
    }
    return to;
  }

  /** Three bytes a pixel, as opened files have them; pages of a PDF that were drawn have not. */
  private static byte[] bgr(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte data
        && data.getData().length == 3 * image.getWidth() * image.getHeight()) {
      return data.getData();
    }
    var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return ((DataBufferByte) copy.getRaster().getDataBuffer()).getData();
  }

  private static double at(GreyImage image, double x, double y) {
    if (x >= 0 && y >= 0 && x < image.width() - 1 && y < image.height() - 1) {
      int start = (int) y * image.width() + (int) x;
      byte[] pixels = image.pixels();
      double fx = x - (int) x;
      double above = (pixels[start] & 255) * (1 - fx) + (pixels[start + 1] & 255) * fx;
      start += image.width();
      double below = (pixels[start] & 255) * (1 - fx) + (pixels[start + 1] & 255) * fx;
      return above + (below - above) * (y - (int) y);
    }
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
