package org.openhpf.reading.source;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Pictures in the four colours of printing, as Adobe's programs save them: all values inverted. */
final class CmykPicture {
  private static final int YCCK = 2;

  private CmykPicture() {}

  /**
   * @param transform of Adobe's segment, see {@link JpegHeader}
   */
  static BufferedImage toColour(Raster raster, int transform) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    int[] row = new int[4 * width];
    int[] colours = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        colours[x] = colour(row, 4 * x, transform);
      }
      picture.setRGB(0, y, width, 1, colours, 0, width);
    }
    return picture;
  }

  private static int colour(int[] row, int at, int transform) {
    double c = row[at];
    double m = row[at + 1];
    double y = row[at + 2];
    int k = row[at + 3];
    if (transform == YCCK) {
      // JFIF's conversion; what comes out is C, M, Y.
      double blue = m - 128;
      double red = y - 128;
      y = c + 1.772 * blue;
      m = c - 0.344136 * blue - 0.714136 * red;
      c = c + 1.402 * red;
    }
    boolean inverted = transform >= 0;
    return part(c, k, inverted) << 16 | part(m, k, inverted) << 8 | part(y, k, inverted);
  }

  private static int part(double ink, int black, boolean inverted) {
    int value = Math.clamp(Math.round(ink), 0, 255);
    return inverted ? value * black / 255 : (255 - value) * (255 - black) / 255;
  }
}
