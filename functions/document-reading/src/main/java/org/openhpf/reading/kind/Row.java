package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.reading.image.Point;

/**
 * Lines that follow each other on one base line, with their characters from left to right.
 *
 * @param glyphs never empty
 */
record Row(List<Glyph> glyphs) {
  Row {
    glyphs = List.copyOf(glyphs);
  }

  String text() {
    return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
  }

  double height() {
    return glyphs.getFirst().line().height();
  }

  double y() {
    return glyphs.getFirst().centre().y();
  }

  /** From the top of the page to its bottom. A line continues the one it points at. */
  static List<Row> of(List<PrintedLine> lines) {
    var left = new ArrayList<>(lines);
    left.removeIf(line -> line.text().characters().isEmpty());
    left.sort(Comparator.comparingDouble(line -> line.outline().start().x()));
    var rows = new ArrayList<Row>();
    while (!left.isEmpty()) {
      PrintedLine line = left.removeFirst();
      var glyphs = new ArrayList<>(line.glyphs());
      for (PrintedLine next = next(line, left); next != null; next = next(next, left)) {
        left.remove(next);
        glyphs.addAll(next.glyphs());
      }
      rows.add(new Row(glyphs));
    }
    rows.sort(Comparator.comparingDouble(Row::y));
    return rows;
  }

  private static PrintedLine next(PrintedLine line, List<PrintedLine> others) {
    Point end = line.outline().end();
    double slope = Math.tan(line.outline().angle());
    PrintedLine nearest = null;
    for (PrintedLine other : others) {
      Point start = other.outline().start();
      double smaller = Math.min(line.height(), other.height());
      double dx = start.x() - end.x();
      // Short lines tell their slope badly, so what they point at is taken for less the further it
      // is.
      double trusted = Math.min(1, line.outline().width() / (4 * line.height()));
      double dy = start.y() - (end.y() + dx * slope * trusted);
      if (dx > -smaller
          && Math.abs(dy) < smaller * 0.6
          && Math.max(line.height(), other.height()) < smaller * 2.2
          && (nearest == null || start.x() < nearest.outline().start().x())) {
        nearest = other;
      }
    }
    return nearest;
  }
}
