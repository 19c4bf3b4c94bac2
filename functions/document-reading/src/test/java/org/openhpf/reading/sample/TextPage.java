package org.openhpf.reading.sample;

import java.awt.Color;
import java.util.Map;
import java.util.Random;

/** A dense A4 page of official Chinese. */
final class TextPage {
  private TextPage() {}

  static Drawn draw(Invented invented, Look look, Random random) {
    Sheet sheet = new Sheet(210, 297, Color.WHITE);
    var text = new StringBuilder();
    double size = 4.2;
    for (double y = 32; y < 275; y += size * 1.6) {
      String line = invented.sentence(38);
      sheet.write(line, look.text(), size, 0, look.ink(), 25, y);
      text.append(line).append('\n');
    }
    return new Drawn(sheet.image, false, new Truth("text", Map.of("text", text.toString())));
  }
}
