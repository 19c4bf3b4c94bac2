package org.openhpf.reading.sample;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * Photographs as phones store them: as the sensor has them, and EXIF (CIPA DC-008) says how held.
 */
public final class Held {
  private Held() {}

  /**
   * @param orientation 3 upside down, 6 or 8 on its side: how it has to be turned to be as it was
   */
  public static byte[] stored(byte[] jpeg, int orientation) {
    try {
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg));
      int width = seen.getWidth();
      int height = seen.getHeight();
      AffineTransform turn =
          switch (orientation) {
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 6 -> new AffineTransform(0, -1, 1, 0, 0, width);
            case 8 -> new AffineTransform(0, 1, -1, 0, height, 0);
            default -> throw new IllegalArgumentException("not turned: " + orientation);
          };
      boolean onItsSide = orientation > 4;
      var stored =
          new BufferedImage(
              onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
      var graphics = stored.createGraphics();
      graphics.drawImage(seen, turn, null);
      graphics.dispose();
      return tagged(Scene.jpeg(stored, 0.9f), orientation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same file with the segment of EXIF that holds nothing but an orientation, 1 to 8. */
  public static byte[] tagged(byte[] jpeg, int orientation) {
    byte[] tiff = new byte[26];
    tiff[0] = 'M';
    tiff[1] = 'M';
    tiff[3] = 42;
    tiff[7] = 8;
    tiff[9] = 1; // one entry: tag 0x0112, a short, one of them
    tiff[10] = 1;
    tiff[11] = 0x12;
    tiff[13] = 3;
    tiff[17] = 1;
    tiff[19] = (byte) orientation;
    byte[] mark = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(0xE1);
    out.write(0);
    out.write(mark.length + tiff.length + 2);
    out.writeBytes(mark);
    out.writeBytes(tiff);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
