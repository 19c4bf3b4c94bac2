package org.openhpf.reviews.level;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;
import org.openhpf.kernel.Matter;

/** Levels and detail codes, from {@code levels.csv} and {@code detail-codes.csv}. */
public final class ReviewCodes {
  private static final String ANY = "any";

  private final List<Level> levels =
      Csv.read(
          ReviewCodes.class,
          "levels.csv",
          List.of("level", "name", "source", "confidence"),
          ReviewCodes::level);
  private final List<DetailCode> codes =
      Csv.read(
          ReviewCodes.class,
          "detail-codes.csv",
          List.of("code", "text", "channel", "handling", "source", "confidence"),
          ReviewCodes::code);
  private final Map<String, DetailCode> byCode =
      codes.stream().collect(Collectors.toUnmodifiableMap(DetailCode::code, Function.identity()));

  /** All five, best first. */
  public List<Level> levels() {
    return levels;
  }

  /**
   * @throws java.util.NoSuchElementException if there is no such level
   */
  public Level level(int level) {
    return levels.stream().filter(one -> one.level() == level).findFirst().orElseThrow();
  }

  /** Empty for one that is not in use. */
  public Optional<DetailCode> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Those a person is offered. */
  public List<DetailCode> fitting(
      int level, ServiceChannel channel, Optional<Matter.Handling> handling) {
    return codes.stream()
        .filter(code -> code.level() == level && code.fits(channel, handling))
        .toList();
  }

  private static Level level(List<String> fields) {
    return new Level(Integer.parseInt(fields.get(0)), fields.get(1));
  }

  private static DetailCode code(List<String> fields) {
    return new DetailCode(
        fields.get(0),
        fields.get(1),
        unlessAny(fields.get(2), ServiceChannel::valueOf),
        unlessAny(fields.get(3), Matter.Handling::valueOf));
  }

  private static <T> Optional<T> unlessAny(String field, Function<String, T> of) {
    return field.equals(ANY)
        ? Optional.empty()
        : Optional.of(of.apply(field.toUpperCase(Locale.ROOT)));
  }
}
