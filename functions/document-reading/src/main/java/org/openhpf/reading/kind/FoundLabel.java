package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhpf.reading.image.Point;

/**
 * A label where it stands: characters {@code from} to before {@code to} of a row.
 *
 * @param misread how many of its characters were read as others; more is worse
 */
record FoundLabel(Label label, Row row, int from, int to, double misread) {

  Point start() {
    return row.glyphs().get(from).start();
  }

  Point end() {
    return row.glyphs().get(to - 1).end();
  }

  double y() {
    return row.glyphs().get(from).centre().y();
  }

  double height() {
    return row.glyphs().get(from).line().height();
  }

  private boolean overlaps(FoundLabel other) {
    return row == other.row && from < other.to && other.from < to;
  }

  /** Every place where a label of the kind stands, the surest first; none overlap. */
  static List<FoundLabel> all(List<Label> labels, List<Row> rows) {
    var places = new ArrayList<FoundLabel>();
    for (Row row : rows) {
      for (Label label : labels) {
        places.addAll(places(label, row));
      }
    }
    places.sort(
        Comparator.comparingDouble(FoundLabel::misread)
            .thenComparing(place -> -place.label.text().length())
            .thenComparing(FoundLabel::y));
    var found = new ArrayList<FoundLabel>();
    for (FoundLabel place : places) {
      boolean withinValue =
          place.misread() > 0 && found.stream().anyMatch(other -> other.label() == place.label());
      if (!withinValue && found.stream().noneMatch(place::overlaps)) {
        found.add(place);
      }
    }
    return found;
  }

  private static List<FoundLabel> places(Label label, Row row) {
    String text = label.text();
    List<Glyph> glyphs = row.glyphs();
    var places = new ArrayList<FoundLabel>();
    for (int from = 0; from + text.length() <= glyphs.size(); from++) {
      int wrong = 0;
      for (int i = 0; i < text.length(); i++) {
        wrong += glyphs.get(from + i).text().equals(text.substring(i, i + 1)) ? 0 : 1;
      }
      boolean begins = from == 0 || glyphs.get(from).line() != glyphs.get(from - 1).line();
      if (wrong <= label.tolerance()) {
        // What begins a line is rather a label than the same word within a value.
        places.add(
            new FoundLabel(label, row, from, from + text.length(), wrong + (begins ? 0 : 0.4)));
      } else if (begins && text.length() == 2 && wrong == 1) {
        places.add(new FoundLabel(label, row, from, from + 2, 1.5));
      }
    }
    return places;
  }
}
