package org.openhpf.reviews.statistics;

import java.util.List;
import java.util.Locale;
import org.openhpf.kernel.Confidence;
import org.openhpf.kernel.Csv;

/**
 * What a figure means, as everybody reads it beside the figure.
 *
 * @param name in Chinese
 * @param unit {@code count}, {@code percent} or {@code points}
 * @param formula in Chinese
 * @param notBy where the figure does not exist
 * @param none why there is no value where the denominator is 0, in Chinese
 */
record FigureDefinition(
    Figure figure,
    String name,
    String unit,
    String formula,
    List<String> notBy,
    String none,
    String source,
    Confidence confidence) {
  private static final List<String> COLUMNS =
      List.of("figure", "name", "unit", "formula", "notBy", "none", "source", "confidence");

  /** All, in their order. */
  static List<FigureDefinition> load() {
    return Csv.read(
        FigureDefinition.class,
        "figures.csv",
        COLUMNS,
        fields ->
            new FigureDefinition(
                Figure.of(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                List.of(fields.get(4).split(" ")),
                fields.get(5),
                fields.get(6),
                Confidence.valueOf(fields.get(7).toUpperCase(Locale.ROOT))));
  }

  boolean existsBy(Dimension dimension) {
    return !notBy.contains(new Bucket(dimension, "").family());
  }
}
