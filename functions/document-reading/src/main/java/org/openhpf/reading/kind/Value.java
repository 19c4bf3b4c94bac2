package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.reading.image.Quad;

/**
 * What stands beside a label.
 *
 * @param glyphs in the order of reading
 */
record Value(List<Glyph> glyphs) {
  static final Value NONE = new Value(List.of());

  Value {
    glyphs = List.copyOf(glyphs);
  }

  String text() {
    return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
  }

  boolean isEmpty() {
    return glyphs.isEmpty();
  }

  double lowest() {
    return glyphs.stream().mapToDouble(Glyph::probability).min().orElse(0);
  }

  double confidence() {
    return glyphs.stream().mapToDouble(Glyph::probability).average().orElse(0);
  }

  Value part(int from, int to) {
    return new Value(glyphs.subList(from, to));
  }

  /** Characters of one line. */
  record Segment(List<Glyph> glyphs, Quad outline) {}

  List<Segment> segments() {
    var segments = new ArrayList<Segment>();
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || glyphs.get(i).line() != glyphs.get(from).line()) {
        List<Glyph> part = glyphs.subList(from, i);
        segments.add(
            new Segment(
                part,
                part.getFirst()
                    .line()
                    .outline()
                    .part(part.getFirst().from(), part.getLast().to())));
        from = i;
      }
    }
    return segments;
  }
}
