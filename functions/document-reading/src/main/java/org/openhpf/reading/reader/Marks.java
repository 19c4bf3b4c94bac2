package org.openhpf.reading.reader;

import org.openhpf.reading.image.GreyImage;

/**
 * How many separate dark marks a picture has, roughly: a page has some thousands, noise a million.
 */
final class Marks {
  private Marks() {}

  /** Dark runs of a row that touch none of the row above begin a mark. */
  static int count(GreyImage image) {
    long sum = 0;
    for (byte pixel : image.pixels()) {
      sum += pixel & 255;
    }
    int dark = (int) (sum * 8 / 10 / image.pixels().length);
    int marks = 0;
    for (int y = 1; y < image.height(); y++) {
      boolean touches = true;
      boolean inside = false;
      for (int x = 0; x < image.width(); x++) {
        boolean isDark = image.at(x, y) < dark;
        if (isDark) {
          touches = inside && touches || image.at(x, y - 1) < dark;
        } else if (inside && !touches) {
          marks++;
        }
        inside = isDark;
      }
    }
    return marks;
  }
}
