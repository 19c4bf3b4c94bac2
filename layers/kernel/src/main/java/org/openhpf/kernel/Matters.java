package org.openhpf.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The centre's online matters (网办事项), effective-dated, from {@code matters.csv}. */
public final class Matters {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "implementationCode",
          "name",
          "category",
          "ofCategory",
          "kind",
          "object",
          "statutory",
          "promised",
          "unit",
          "from",
          "to",
          "source",
          "confidence");

  private static final class Centre {
    static final Matters TABLE = load(Matters.class, "matters.csv");
  }

  private final List<Matter> rows;

  private Matters(List<Matter> rows) {
    this.rows = rows;
    rows.forEach(this::requireAlone);
  }

  /** The centre's table. */
  public static Matters centre() {
    return Centre.TABLE;
  }

  /**
   * @throws IllegalStateException naming resource and line, if the table is missing or wrong, or
   *     two rows of a code overlap
   */
  static Matters load(Class<?> anchor, String resource) {
    return new Matters(Csv.read(anchor, resource, COLUMNS, Matters::row));
  }

  /** The matter as it is on a day; empty: no such matter then. */
  public Optional<Matter> find(String code, LocalDate on) {
    return rows.stream().filter(row -> row.code().equals(code) && row.holdsOn(on)).findFirst();
  }

  /** As it was last in force; empty: there never was such a matter. */
  public Optional<Matter> latest(String code) {
    return rows.stream()
        .filter(row -> row.code().equals(code))
        .max(Comparator.comparing(Matter::from));
  }

  /** All of a day, by code. */
  public List<Matter> on(LocalDate day) {
    return rows.stream()
        .filter(row -> row.holdsOn(day))
        .sorted(Comparator.comparing(Matter::code))
        .toList();
  }

  /** What a service at a window of this category is taken for; empty: no such category. */
  public Optional<Matter> ofCategory(String category, LocalDate on) {
    return rows.stream()
        .filter(row -> row.ofCategory() && row.category().equals(category) && row.holdsOn(on))
        .findFirst();
  }

  private void requireAlone(Matter one) {
    boolean overlaps =
        rows.stream()
            .anyMatch(
                other ->
                    other != one && other.code().equals(one.code()) && other.holdsOn(one.from()));
    var defaults = new HashSet<String>();
    boolean twice =
        rows.stream()
            .filter(row -> row.ofCategory() && row.holdsOn(one.from()))
            .anyMatch(row -> !defaults.add(row.category()));
    if (overlaps || twice) {
      throw new IllegalStateException(
          "matters: %s from %s is given twice, or its category has two"
              .formatted(one.code(), one.from()));
    }
  }

  private static Matter row(List<String> fields) {
    return new Matter(
        fields.get(0),
        new ImplementationCode(fields.get(1)),
        fields.get(2),
        fields.get(3),
        yes(fields.get(4)),
        Matter.Handling.valueOf(fields.get(5).toUpperCase(Locale.ROOT)),
        Matter.HandlingObject.valueOf(fields.get(6).toUpperCase(Locale.ROOT)),
        Integer.parseInt(fields.get(7)),
        Integer.parseInt(fields.get(8)),
        DayUnit.of(fields.get(9)),
        LocalDate.parse(fields.get(10)),
        Optional.of(fields.get(11)).filter(to -> !to.isEmpty()).map(LocalDate::parse),
        fields.get(12),
        Confidence.valueOf(fields.get(13).toUpperCase(Locale.ROOT)));
  }

  private static boolean yes(String field) {
    return switch (field) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("ofCategory is yes or no");
    };
  }
}
