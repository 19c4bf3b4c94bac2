package org.openhpf.reading.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Pictures as their files say they are to be seen. */
final class Turning {
  private Turning() {}

  /**
   * @param orientation of EXIF, 1 to 8
   * @return of three bytes a pixel, what was transparent is white
   */
  static BufferedImage upright(BufferedImage picture, int orientation) {
    boolean onItsSide = orientation >= 5;
    int width = onItsSide ? picture.getHeight() : picture.getWidth();
    int height = onItsSide ? picture.getWidth() : picture.getHeight();
    if (orientation == 1 && picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return picture;
    }
    var upright = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = upright.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(picture, map(orientation, width, height), null);
    graphics.dispose();
    return upright;
  }

  /** A quarter turn clockwise is 90. */
  static BufferedImage turned(BufferedImage picture, int degrees) {
    return upright(
        picture,
        switch (Math.floorMod(degrees, 360)) {
          case 90 -> 6;
          case 180 -> 3;
          case 270 -> 8;
          default -> 1;
        });
  }

  /** From the stored picture to the one seen, which is so wide and high. */
  private static AffineTransform map(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
      default -> new AffineTransform();
    };
  }
}
