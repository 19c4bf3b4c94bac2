package org.openhpf.reading.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.openhpf.reading.image.GreyImage;

class LineReadersTest {
  private final Layers layers = TestLayers.orSkip();

  @Test
  void tesseract_reads_digits_with_boxes() {
    LineText line =
        new TesseractReader(layers)
            .lines(TesseractModel.ENG, CharacterSet.ID_NUMBER)
            .read(Drawing.line("11010519491231002X", Font.SANS_SERIF));
    assertThat(line.text()).isEqualTo("11010519491231002X");
    assertThat(line.characters())
        .allSatisfy(read -> assertThat(read.probability()).isBetween(0.5, 1.0))
        .isSortedAccordingTo((a, b) -> Integer.compare(a.box().left(), b.box().left()));
  }

  @Test
  void paddle_reads_digits_with_columns() {
    LineText line =
        new PaddleReader(layers)
            .lines(CharacterSet.ANY)
            .read(Drawing.line("11010519491231002X", Font.SANS_SERIF));
    assertThat(line.text()).isEqualTo("11010519491231002X");
    assertThat(line.lowest()).isGreaterThan(0.5);
  }

  static final class Drawing {
    static GreyImage line(String text, String family) {
      var font = new Font(family, Font.PLAIN, 40);
      var image = new BufferedImage(text.length() * 44 + 40, 64, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g = image.createGraphics();
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.setColor(Color.BLACK);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setFont(font);
      g.drawString(text, 12, 46);
      int end = 24 + g.getFontMetrics().stringWidth(text);
      g.dispose();
      return GreyImage.of(image.getSubimage(0, 0, Math.min(end, image.getWidth()), 64));
    }
  }
}
