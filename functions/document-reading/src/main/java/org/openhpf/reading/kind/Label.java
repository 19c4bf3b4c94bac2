package org.openhpf.reading.kind;

import java.util.List;
import org.openhpf.kernel.Csv;

/**
 * Words printed on every document of a kind, beside which a value stands.
 *
 * @param field of the value; empty if it is none of the kind's own
 * @param lines that the value takes at most; 0 if it is of no interest
 * @param centred whether the label stands beside the value's middle, not its first line
 */
record Label(String kind, String text, String field, int lines, boolean centred) {
  private static final List<Label> ALL =
      Csv.read(
          Label.class,
          "labels.csv",
          List.of("kind", "label", "field", "lines", "place"),
          row ->
              new Label(
                  row.get(0),
                  row.get(1),
                  row.get(2),
                  Integer.parseInt(row.get(3)),
                  row.get(4).equals("middle")));

  static List<Label> of(String kind) {
    return ALL.stream().filter(label -> label.kind.equals(kind)).toList();
  }

  /** How many characters of it may be read as others. */
  int tolerance() {
    return text.length() < 3 ? 0 : text.length() < 5 ? 1 : 2;
  }
}
