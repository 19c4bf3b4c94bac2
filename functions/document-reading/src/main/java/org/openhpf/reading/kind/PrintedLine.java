package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.ReadCharacter;

/**
 * A line of print on the upright page.
 *
 * @param outline on the page, in its pixels
 * @param pictureWidth of the picture the reader was given, which its characters' boxes are in
 */
record PrintedLine(Quad outline, LineText text, int pictureWidth) {

  static PrintedLine of(Quad outline, LineText text, GreyImage picture) {
    return new PrintedLine(outline, text, picture.width());
  }

  double height() {
    return outline.height();
  }

  List<Glyph> glyphs() {
    var glyphs = new ArrayList<Glyph>();
    for (ReadCharacter character : text.characters()) {
      double from = Math.clamp(character.box().left() / (double) pictureWidth, 0, 1);
      double to = Math.clamp(character.box().right() / (double) pictureWidth, from, 1);
      glyphs.add(new Glyph(character, this, from, to));
    }
    return glyphs;
  }
}
