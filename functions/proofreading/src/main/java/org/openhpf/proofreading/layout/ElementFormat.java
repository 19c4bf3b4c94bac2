package org.openhpf.proofreading.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/**
 * How an element is set, a row of elements.csv.
 *
 * @param size points
 * @param first characters from the left edge to its first line
 */
record ElementFormat(
    Role role, String family, OptionalDouble size, Place place, OptionalDouble first) {
  /** Where between the edges. */
  enum Place {
    LEFT,
    CENTRE,
    ANY
  }

  static final Map<Role, ElementFormat> ALL =
      Csv.read(
              ElementFormat.class,
              "elements.csv",
              List.of("element", "name", "family", "size", "alignment", "first"),
              ElementFormat::row)
          .stream()
          .collect(Collectors.toMap(ElementFormat::role, Function.identity()));

  private static ElementFormat row(List<String> row) {
    return new ElementFormat(
        Role.valueOf(constant(row.get(0))),
        row.get(2),
        number(row.get(3)),
        Place.valueOf(constant(row.get(4))),
        number(row.get(5)));
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static OptionalDouble number(String text) {
    return text.equals(FontFamilies.ANY)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(text));
  }
}
