package org.openhpf.web.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Wear;
import org.openhpf.reading.sample.Wear.Ground;

/** Pictures of invented cards, as people have them on their phones. */
final class Pictures {
  private Pictures() {}

  /** A careful scan; another card for each seed. */
  static Sample scanned(long seed) {
    var wear = new Wear(200, 0, 0, 0.2, 2, 0, 0.9, Ground.PAGE, false);
    return Samples.worn("id-card-front", Variant.TUNED, seed, wear);
  }

  /** A desk with nothing on it. */
  static byte[] ofNothing() {
    var desk = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    var paint = desk.createGraphics();
    paint.setColor(new Color(170, 150, 130));
    paint.fillRect(0, 0, desk.getWidth(), desk.getHeight());
    paint.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(desk, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
