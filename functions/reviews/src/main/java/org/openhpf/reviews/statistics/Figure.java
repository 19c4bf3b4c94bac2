package org.openhpf.reviews.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A figure of statistics, computed from counts. */
enum Figure {
  FINISHED(of(Count.FINISHED)),
  SERVICES(of(Count.SERVICES)),
  REVIEWS(counts -> counts.active() + counts.of(Count.DEFAULTS)),
  ACTIVE(Counts::active),
  DEFAULTS(of(Count.DEFAULTS)),
  LEVEL1(of(Count.LEVEL_1)),
  LEVEL2(of(Count.LEVEL_2)),
  LEVEL3(of(Count.LEVEL_3)),
  LEVEL4(of(Count.LEVEL_4)),
  LEVEL5(of(Count.LEVEL_5)),
  NEGATIVES(counts -> counts.of(Count.LEVEL_1) + counts.of(Count.LEVEL_2)),
  INVALID(of(Count.INVALID)),
  REVIEW_RATE(REVIEWS, SERVICES.counted, 100),
  ACTIVE_RATE(ACTIVE, SERVICES.counted, 100),
  GOOD_RATE(Counts::good, ACTIVE.counted, 100),
  /** A level is two points. */
  AVERAGE_SCORE(Counts::levels, ACTIVE.counted, 2),
  OPENED(of(Count.OPENED)),
  CLOSED(of(Count.CLOSED)),
  CLOSED_ON_TIME(of(Count.CLOSED_ON_TIME)),
  ESCALATED(of(Count.ESCALATED)),
  RECTIFICATION_RATE(CLOSED, counts -> OPENED.count(counts) - INVALID.count(counts), 100),
  ON_TIME_RATE(CLOSED_ON_TIME, CLOSED.counted, 100),
  SECOND_REVIEWS(counts -> counts.sum(Count.AGAIN_1, Count.AGAIN_5)),
  REPEATED_NEGATIVES(counts -> counts.sum(Count.AGAIN_1, Count.AGAIN_2)),
  REPEATED_NEGATIVE_RATE(REPEATED_NEGATIVES, SECOND_REVIEWS.counted, 100);

  private static final int DECIMALS = 2;

  private final ToLongFunction<Counts> counted;
  private final ToLongFunction<Counts> denominator;
  private final int times;

  Figure(ToLongFunction<Counts> counted) {
    this(counted, null, 1);
  }

  Figure(Figure numerator, ToLongFunction<Counts> denominator, int times) {
    this(numerator.counted, denominator, times);
  }

  Figure(ToLongFunction<Counts> counted, ToLongFunction<Counts> denominator, int times) {
    this.counted = counted;
    this.denominator = denominator;
    this.times = times;
  }

  private static ToLongFunction<Counts> of(Count count) {
    return counts -> counts.of(count);
  }

  private long count(Counts counts) {
    return counted.applyAsLong(counts);
  }

  /** As it is written: a whole number, or two decimals; empty where the denominator is 0. */
  Optional<String> value(Counts counts) {
    if (denominator == null) {
      return Optional.of(Long.toString(count(counts)));
    }
    long under = denominator.applyAsLong(counts);
    return under <= 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(count(counts) * times)
                .divide(BigDecimal.valueOf(under), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString());
  }

  /** {@code goodRate}. */
  String wireName() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }

  static Figure of(String wireName) {
    return Arrays.stream(values())
        .filter(figure -> figure.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no figure " + wireName));
  }

  /**
   * Counts of one key.
   *
   * @param goodFrom the least level of a good review
   */
  record Counts(Map<Count, Long> all, int goodFrom) {
    long of(Count count) {
      return all.getOrDefault(count, 0L);
    }

    long sum(Count first, Count last) {
      long sum = 0;
      for (int i = first.ordinal(); i <= last.ordinal(); i++) {
        sum += of(Count.values()[i]);
      }
      return sum;
    }

    long active() {
      return sum(Count.LEVEL_1, Count.LEVEL_5);
    }

    long good() {
      return sum(Count.values()[Count.LEVEL_1.ordinal() + goodFrom - 1], Count.LEVEL_5);
    }

    long levels() {
      long sum = 0;
      for (int level = 1; level <= 5; level++) {
        sum += level * of(Count.values()[Count.LEVEL_1.ordinal() + level - 1]);
      }
      return sum;
    }
  }
}
