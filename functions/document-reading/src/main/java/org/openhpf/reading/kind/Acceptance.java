package org.openhpf.reading.kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** From which evidence on a value is accepted without anybody looking: {@code acceptance.csv}. */
final class Acceptance {
  private static final Map<String, Double> VALUES =
      Csv.read(
              Acceptance.class,
              "acceptance.csv",
              List.of("name", "value", "unit", "source", "confidence"),
              row -> Map.entry(row.get(0), Double.parseDouble(row.get(1))))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** PP-OCR's probability of its least sure character, from which on it stands alone. */
  static final double SURE = of("paddle.alone");

  /** The same where Tesseract reads the same, or a check digit confirms. */
  static final double LIKELY = of("paddle.confirmed");

  static final double LIKELY_DATE = of("paddle.confirmedDate");

  /** From which on one of the 56 nations is not another. */
  static final double NATION = of("paddle.nation");

  /** A character whose shape is less like than this is not known by it. */
  static final double ALIKE = of("glyph.known");

  /** By how much another character's shape must be more alike to be read instead. */
  static final double CLEARLY = of("glyph.clearly");

  /** By how much another character's shape must be more alike to cast doubt. */
  static final double DOUBTFUL = of("glyph.doubtful");

  /** Two characters this near cannot be told apart by their shapes. */
  static final double NEARLY = of("glyph.nearly");

  /** In heights of a line, between the centres of characters of Han. */
  static final double WIDE_GAP = of("gap.wide");

  private Acceptance() {}

  private static double of(String name) {
    Double value = VALUES.get(name);
    if (value == null) {
      throw new IllegalStateException("acceptance.csv lacks " + name);
    }
    return value;
  }
}
