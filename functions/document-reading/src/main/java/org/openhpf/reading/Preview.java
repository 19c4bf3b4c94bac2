package org.openhpf.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.openhpf.reading.page.Place;
import org.openhpf.reading.page.ReadField;

/**
 * What people see of a page: small enough to be sent whole, with a box around each field.
 *
 * @param width pixels, at most 1,200
 * @param png at most 3 MB
 */
record Preview(int width, int height, byte[] png) {
  private static final int WIDEST = 1_200;
  private static final int HIGHEST = 1_800;
  private static final int MOST_BYTES = 3 * 1024 * 1024;

  /** Of PNG's compression: quick; the last tenth of size costs thrice the time. */
  private static final float EFFORT = 0.3f;

  static Preview of(BufferedImage picture, List<ReadField> fields) {
    double scale =
        Math.min(
            1,
            Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
    while (true) {
      BufferedImage small =
          smaller(
              picture,
              Math.max(1, (int) (picture.getWidth() * scale)),
              Math.max(1, (int) (picture.getHeight() * scale)));
      drawBoxes(small, fields);
      byte[] png = png(small);
      if (png.length <= MOST_BYTES) {
        return new Preview(small.getWidth(), small.getHeight(), png);
      }
      scale *= 0.7; // noise: photographs of this size are half as large
    }
  }

  /** By halves first, as interpolation looks at four pixels alone. */
  private static BufferedImage smaller(BufferedImage picture, int width, int height) {
    BufferedImage from = picture;
    while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
      from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
    }
    return drawn(from, width, height);
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return image;
  }

  private static void drawBoxes(BufferedImage image, List<ReadField> fields) {
    Graphics2D graphics = image.createGraphics();
    graphics.setStroke(new BasicStroke(Math.max(2, image.getWidth() / 400f)));
    for (ReadField field : fields) {
      if (field.place().isPresent()) {
        Place place = field.place().get();
        graphics.setColor(colour(field.status()));
        graphics.drawRect(
            (int) Math.round(place.left() * image.getWidth()),
            (int) Math.round(place.top() * image.getHeight()),
            (int) Math.round(place.width() * image.getWidth()),
            (int) Math.round(place.height() * image.getHeight()));
      }
    }
    graphics.dispose();
  }

  private static Color colour(ReadField.Status status) {
    return switch (status) {
      case ACCEPTED -> new Color(0x1A, 0x7F, 0x37);
      case NEEDS_REVIEW -> new Color(0xC2, 0x5E, 0x00);
      case UNREAD -> new Color(0xC0, 0x1C, 0x28);
    };
  }

  private static byte[] png(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(1 - EFFORT);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
