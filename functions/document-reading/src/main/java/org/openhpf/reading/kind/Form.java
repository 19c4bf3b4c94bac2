package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.reading.image.Quad;

/** A page as labels and what stands beside them. */
final class Form {
  /** (design) In heights of a line: a wider gap ends what stands beside a label. */
  private static final double WIDEST_GAP = 6;

  /** (design) In heights of a line: how far a short value is looked for where no line was seen. */
  private static final double UNSEEN = 5;

  private static final double WIDEST_GAP_WITHIN = 2.5;

  /** (design) In heights of a line: lines further apart are not one value. */
  private static final double WIDEST_LEADING = 2.1;

  private final List<Row> rows;
  private final List<FoundLabel> labels;

  private final Function<Quad, PrintedLine> reader;

  private Form(List<Row> rows, List<FoundLabel> labels, Function<Quad, PrintedLine> reader) {
    this.rows = rows;
    this.labels = labels;
    this.reader = reader;
  }

  /**
   * @param reader of a line at a place of the page, for values that were not seen
   */
  static Form of(String kind, List<PrintedLine> lines, Function<Quad, PrintedLine> reader) {
    List<Row> rows = Row.of(lines);
    return new Form(rows, FoundLabel.all(Label.of(kind), rows), reader);
  }

  List<Row> rows() {
    return rows;
  }

  /** The surest place of a field's label. */
  Optional<FoundLabel> labelOf(String field) {
    return labels.stream().filter(found -> found.label().field().equals(field)).findFirst();
  }

  /** All places of a label, from top to bottom. */
  List<FoundLabel> labelled(String text) {
    return labels.stream()
        .filter(found -> found.label().text().equals(text))
        .sorted(Comparator.comparingDouble(FoundLabel::y))
        .toList();
  }

  Value valueOf(String field) {
    return labelOf(field).map(this::beside).orElse(Value.NONE);
  }

  Value beside(FoundLabel label) {
    Value found = label.label().centred() ? besideMiddle(label) : besideFirst(label);
    return found.isEmpty() ? strip(label, UNSEEN) : found;
  }

  /**
   * What stands beside a label, whether a line was seen there or not: single characters are easily
   * overlooked.
   *
   * @param room in heights of the label
   */
  Value strip(FoundLabel label, double room) {
    Quad line = label.row().glyphs().get(label.from()).line().outline();
    double end = label.row().glyphs().get(label.to() - 1).to();
    double length = room * line.height() / Math.max(1, line.width());
    List<Glyph> glyphs = reader.apply(line.part(end, end + length)).glyphs();
    return new Value(glyphs.stream().filter(glyph -> glyph.probability() > 0.5).toList());
  }

  private Value besideFirst(FoundLabel label) {
    var glyphs = new ArrayList<>(after(label.row(), label.to(), false));
    if (glyphs.isEmpty()) {
      return below(label);
    }
    Glyph first = glyphs.getFirst();
    double height = first.line().height();
    double x = first.start().x();
    double y = first.centre().y();
    int lines = 1;
    for (Row row : rows) {
      if (lines >= label.label().lines()
          || row.y() > label.y() + 0.5 * height
              && labelledBetween(row, label.start().x() - height, x + height)) {
        break;
      }
      int at = startNear(row, x, height);
      double leading = at < 0 ? 0 : row.glyphs().get(at).centre().y() - y;
      if (leading < 0.5 * height) {
        continue;
      }
      if (leading > WIDEST_LEADING * height) {
        break;
      }
      glyphs.addAll(after(row, at, true));
      y += leading;
      lines++;
    }
    return new Value(glyphs);
  }

  /** Nothing on the label's own line: what begins under the label, as on licences' codes. */
  private Value below(FoundLabel label) {
    for (Row row : rows) {
      int at = startNear(row, label.start().x(), 2 * label.height());
      if (at >= 0 && row != label.row()) {
        double leading = row.glyphs().get(at).centre().y() - label.y();
        if (leading > 0.5 * label.height() && leading < 2.5 * label.height()) {
          return new Value(after(row, at, true));
        }
      }
    }
    return Value.NONE;
  }

  /** In ruled tables: lines to the right that are nearer to this label than to the others. */
  private Value besideMiddle(FoundLabel label) {
    var glyphs = new ArrayList<Glyph>();
    double widest =
        labels.stream()
            .filter(other -> other != label && other.row() != label.row())
            .mapToDouble(other -> Math.abs(other.y() - label.y()) / 2)
            .min()
            .orElse(label.height());
    for (Row row : rows) {
      int at = row == label.row() ? label.to() : startAfter(row, label.end().x());
      if (at < 0 || at >= row.glyphs().size()) {
        continue;
      }
      double y = row.glyphs().get(at).centre().y();
      double distance = Math.abs(y - label.y());
      if (distance > widest) {
        continue;
      }
      boolean nearest =
          labels.stream()
              .filter(other -> other != label)
              .allMatch(other -> Math.abs(y - other.y()) > distance);
      if (nearest && distance < (label.label().lines() + 1) * label.height()) {
        glyphs.addAll(after(row, at, row != label.row()));
      }
    }
    return new Value(glyphs);
  }

  /**
   * The row from one character on, to the next label or a wide gap.
   *
   * @param beginning whether a line begins there, so that what stands before is of no matter
   */
  private List<Glyph> after(Row row, int from, boolean beginning) {
    double gap = beginning ? WIDEST_GAP_WITHIN : WIDEST_GAP;
    List<Glyph> glyphs = row.glyphs();
    int to = from;
    while (to < glyphs.size()) {
      int at = to;
      if (labels.stream().anyMatch(found -> found.row() == row && found.from() == at)) {
        break;
      }
      Glyph glyph = glyphs.get(to);
      if (to > (beginning ? from : 0)
          && glyph.line() != glyphs.get(to - 1).line()
          && glyph.start().distance(glyphs.get(to - 1).end()) > gap * glyph.line().height()) {
        break;
      }
      to++;
    }
    return glyphs.subList(from, to);
  }

  private static int startNear(Row row, double x, double tolerance) {
    for (int i = 0; i < row.glyphs().size(); i++) {
      Glyph glyph = row.glyphs().get(i);
      boolean begins = i == 0 || glyph.line() != row.glyphs().get(i - 1).line();
      if (begins && Math.abs(glyph.start().x() - x) < tolerance) {
        return i;
      }
    }
    return -1;
  }

  private static int startAfter(Row row, double x) {
    for (int i = 0; i < row.glyphs().size(); i++) {
      if (row.glyphs().get(i).centre().x() > x) {
        return i;
      }
    }
    return -1;
  }

  private boolean labelledBetween(Row row, double left, double right) {
    return labels.stream()
        .anyMatch(
            found ->
                found.row() == row
                    && found.misread() < 1.5
                    && found.start().x() > left
                    && found.start().x() < right);
  }
}
