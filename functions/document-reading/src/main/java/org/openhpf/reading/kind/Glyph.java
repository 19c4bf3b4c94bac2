package org.openhpf.reading.kind;

import org.openhpf.reading.image.Point;
import org.openhpf.reading.reader.ReadCharacter;

/**
 * A character where it stands in its line.
 *
 * @param from along the line, 0 to 1
 * @param to along the line, 0 to 1
 */
record Glyph(ReadCharacter character, PrintedLine line, double from, double to) {
  String text() {
    return character.text();
  }

  double probability() {
    return character.probability();
  }

  Point centre() {
    return line.outline().start().towards(line.outline().end(), (from + to) / 2);
  }

  Point start() {
    return line.outline().start().towards(line.outline().end(), from);
  }

  Point end() {
    return line.outline().start().towards(line.outline().end(), to);
  }
}
