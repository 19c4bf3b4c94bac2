package org.openhpf.reading.reader;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openhpf.reading.image.GreyImage;

/** Print as plain as it gets. */
final class Printed {
  private static final int SIZE = 40;
  private static final int MARGIN = 12;

  private Printed() {}

  static GreyImage latin(String text) {
    return line(text, new Font(Font.SANS_SERIF, Font.PLAIN, SIZE));
  }

  static GreyImage chinese(String text) {
    return line(text, chineseFont());
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

  private static GreyImage line(String text, Font font) {
    var ruler = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics();
    var metrics = ruler.getFontMetrics(font);
    var image =
        new BufferedImage(
            metrics.stringWidth(text) + 2 * MARGIN,
            metrics.getHeight() + 2 * MARGIN,
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(font);
    graphics.drawString(text, MARGIN, MARGIN + metrics.getAscent());
    graphics.dispose();
    return GreyImage.of(image);
  }
}
