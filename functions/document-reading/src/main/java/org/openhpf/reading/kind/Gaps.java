package org.openhpf.reading.kind;

import java.util.List;

/**
 * Holes in what was read. The recognition network leaves out characters that it does not know and
 * is quite sure of the rest, so a name may lose one without a sign but the room it takes.
 */
final class Gaps {
  private Gaps() {}

  /** Whether a character is missing between two of one line. */
  static boolean within(Value value) {
    return value.segments().stream().anyMatch(segment -> within(segment.glyphs()));
  }

  private static boolean within(List<Glyph> glyphs) {
    double narrowest = Double.MAX_VALUE;
    double widest = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      double pitch =
          glyphs.get(i).centre().distance(glyphs.get(i - 1).centre())
              / ((width(glyphs.get(i)) + width(glyphs.get(i - 1))) / 2);
      narrowest = Math.min(narrowest, pitch);
      widest = Math.max(widest, pitch);
    }
    return glyphs.size() > 2 && widest > Acceptance.WIDE_GAP * narrowest
        || glyphs.size() == 2 && widest > Acceptance.WIDE_GAP * glyphs.getFirst().line().height();
  }

  /** In parts of a character of Han; digits and Latin letters are about half as wide. */
  private static double width(Glyph glyph) {
    return glyph.text().codePointAt(0) < 0x80 ? 0.55 : 1;
  }
}
