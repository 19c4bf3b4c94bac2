package org.openhpf.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The effective-dated parameters of one function: the rules of any day, past or to come, are those
 * in force on it.
 *
 * <p>Read from a CSV resource with the columns {@code name,value,unit,from,to,source,confidence}.
 * {@code from} and {@code to} are days, both in force; an empty {@code to} means until further
 * notice. {@code confidence} is {@code sourced}, {@code memory} or {@code design}. A line that
 * begins with # is a comment.
 */
public final class Parameters {
  private static final List<String> COLUMNS =
      List.of("name", "value", "unit", "from", "to", "source", "confidence");

  /** By name, then by first day. */
  private final Map<String, NavigableMap<LocalDate, Parameter>> byName = new TreeMap<>();

  private Parameters(List<Parameter> rows) {
    rows.forEach(this::add);
  }

  /**
   * Reads a table.
   *
   * @param anchor a class beside the resource
   * @param resource its name, relative to the class
   * @throws IllegalStateException naming resource and line, if it is missing, a row is wrong, or
   *     two rows of one name overlap
   */
  public static Parameters load(Class<?> anchor, String resource) {
    return new Parameters(Csv.read(anchor, resource, COLUMNS, Parameters::row));
  }

  /**
   * The parameter in force on a day.
   *
   * @throws NoSuchElementException naming both, if there is none: the table has a gap or the name
   *     is wrong
   */
  public Parameter get(String name, LocalDate on) {
    return inForce(byName.getOrDefault(name, new TreeMap<>()), on)
        .orElseThrow(() -> new NoSuchElementException("no parameter %s on %s".formatted(name, on)));
  }

  /** All parameters in force on a day, by name. */
  public List<Parameter> on(LocalDate day) {
    return byName.values().stream().flatMap(rows -> inForce(rows, day).stream()).toList();
  }

  private static Optional<Parameter> inForce(
      NavigableMap<LocalDate, Parameter> rows, LocalDate day) {
    return Optional.ofNullable(rows.floorEntry(day))
        .map(Map.Entry::getValue)
        .filter(parameter -> parameter.holdsOn(day));
  }

  private void add(Parameter row) {
    var rows = byName.computeIfAbsent(row.name(), name -> new TreeMap<>());
    var before = rows.floorEntry(row.from());
    var after = rows.higherKey(row.from());
    if (before != null && before.getValue().holdsOn(row.from())
        || after != null && row.holdsOn(after)) {
      throw new IllegalStateException(
          "parameter %s has two values from %s".formatted(row.name(), row.from()));
    }
    rows.put(row.from(), row);
  }

  private static Parameter row(List<String> fields) {
    return new Parameter(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        LocalDate.parse(fields.get(3)),
        Optional.of(fields.get(4)).filter(to -> !to.isEmpty()).map(LocalDate::parse),
        fields.get(5),
        confidence(fields.get(6)));
  }

  private static Confidence confidence(String text) {
    return switch (text) {
      case "sourced" -> Confidence.SOURCED;
      case "memory" -> Confidence.MEMORY;
      case "design" -> Confidence.DESIGN;
      default -> throw new IllegalArgumentException("confidence is sourced, memory or design");
    };
  }
}
