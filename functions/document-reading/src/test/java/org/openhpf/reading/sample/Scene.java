package org.openhpf.reading.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photographs or scans a drawn document. */
final class Scene {
  private Scene() {}

  static byte[] photograph(Drawn drawn, Wear wear, Random random) {
    double scale = wear.dpi() / 300.0;
    BufferedImage flat = Pixels.shrunk(drawn.image(), scale);
    double w = flat.getWidth();
    double h = flat.getHeight();
    double p = wear.perspective() * w;
    double[] corners = {
      random.nextDouble(-p, p + 1e-9),
      random.nextDouble(-p, p + 1e-9),
      w + random.nextDouble(-p, p + 1e-9),
      random.nextDouble(-p, p + 1e-9),
      w + random.nextDouble(-p, p + 1e-9),
      h + random.nextDouble(-p, p + 1e-9),
      random.nextDouble(-p, p + 1e-9),
      h + random.nextDouble(-p, p + 1e-9)
    };
    turn(corners, Math.toRadians(wear.turn()), w / 2, h / 2);
    double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = -1e9, bottom = -1e9;
    for (int i = 0; i < 8; i += 2) {
      left = Math.min(left, corners[i]);
      right = Math.max(right, corners[i]);
      top = Math.min(top, corners[i + 1]);
      bottom = Math.max(bottom, corners[i + 1]);
    }
    double[] margins = margins(wear, drawn, w, right - left, bottom - top, random);
    for (int i = 0; i < 8; i += 2) {
      corners[i] += margins[0] - left;
      corners[i + 1] += margins[1] - top;
    }
    int width = (int) Math.max(16, right - left + margins[0] + margins[2]);
    int height = (int) Math.max(16, bottom - top + margins[1] + margins[3]);
    BufferedImage picture = Desks.ground(wear.ground(), width, height, random);
    Pixels.place(flat, corners, picture, drawn.card() && wear.ground() != Wear.Ground.NONE);
    float[][] rgb = Pixels.planes(picture);
    Pixels.light(rgb, width, height, wear.shade(), wear.glare() ? corners : null, random);
    Pixels.blur(rgb, width, height, wear.blur());
    Pixels.noise(rgb, wear.noise(), random);
    return jpeg(Pixels.picture(rgb, width, height), (float) wear.quality());
  }

  private static double[] margins(
      Wear wear, Drawn drawn, double docWidth, double w, double h, Random random) {
    return switch (wear.ground()) {
      case NONE -> new double[] {0, 0, 0, 0};
      case PAGE -> {
        if (!drawn.card()) {
          double m = docWidth * 0.02;
          yield new double[] {m, m, m, m};
        }
        double pageW = Math.max(w * 1.1, wear.dpi() * 8.27);
        double pageH = Math.max(h * 1.1, wear.dpi() * 11.69);
        double x = random.nextDouble(0.02, 0.9) * (pageW - w);
        double y = random.nextDouble(0.02, 0.6) * (pageH - h);
        yield new double[] {x, y, pageW - w - x, pageH - h - y};
      }
      default -> {
        double most = drawn.card() ? 0.5 : 0.12;
        yield random.doubles(4, 0.02, most).map(m -> m * docWidth).toArray();
      }
    };
  }

  private static void turn(double[] corners, double angle, double cx, double cy) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int i = 0; i < 8; i += 2) {
      double x = corners[i] - cx;
      double y = corners[i + 1] - cy;
      corners[i] = cx + x * cos - y * sin;
      corners[i + 1] = cy + x * sin + y * cos;
    }
  }

  static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
