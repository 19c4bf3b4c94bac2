package org.openhpf.reading.reader;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openhpf.reading.image.GreyImage;

/** Print as plain as it gets. */
final class Printed {
  private static final int SIZE = 40;

  private Printed() {}

  static GreyImage latin(String text) {
    return lines(List.of(text), new Font(Font.SANS_SERIF, Font.PLAIN, SIZE), 12);
  }

  static GreyImage chinese(String text) {
    return lines(List.of(text), chineseFont(), 12);
  }

  static GreyImage page(List<String> lines) {
    return lines(lines, chineseFont(), 120);
  }

  /** The layer's own; it is there wherever the Chinese model is. */
  private static Font chineseFont() {
    Optional<Path> font = TestLayers.layers().find("fonts/DroidSansFallbackFull.ttf");
    Assumptions.assumeTrue(font.isPresent(), "the layer has no Chinese font");
    try {
      return Font.createFont(Font.TRUETYPE_FONT, font.get().toFile()).deriveFont((float) SIZE);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GreyImage lines(List<String> lines, Font font, int margin) {
    var ruler = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics();
    var metrics = ruler.getFontMetrics(font);
    int width = lines.stream().mapToInt(metrics::stringWidth).max().orElseThrow();
    int step = metrics.getHeight() * 3 / 2;
    var image =
        new BufferedImage(
            width + 2 * margin,
            metrics.getHeight() + (lines.size() - 1) * step + 2 * margin,
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(font);
    for (int line = 0; line < lines.size(); line++) {
      graphics.drawString(lines.get(line), margin, margin + metrics.getAscent() + line * step);
    }
    graphics.dispose();
    return GreyImage.of(image);
  }
}
