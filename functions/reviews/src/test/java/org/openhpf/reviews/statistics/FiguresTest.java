package org.openhpf.reviews.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.local.testing.StillClock;
import org.openhpf.reviews.statistics.StatisticsViews.FigureView;
import org.openhpf.reviews.statistics.StatisticsViews.StatisticsItemView;
import org.openhpf.reviews.statistics.StatisticsViews.StatisticsView;

class FiguresTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final StatisticsViews views = new StatisticsViews();
  private final Tally tally = new Tally();

  private StatisticsView by(Dimension dimension, int goodFrom) {
    return views.view(dimension, NOVEMBER, NOVEMBER, tally, goodFrom, Map.of("tianhe", "天河管理部"));
  }

  private void counted(Dimension dimension, String key, Map<Count, Long> counts) {
    counts.forEach(
        (count, number) ->
            tally.add(
                new Bucket(dimension, "2026-11"),
                (key.isEmpty() ? "" : key + ".") + count.code(),
                number));
  }

  private static Map<String, Optional<String>> values(List<FigureView> figures) {
    return figures.stream().collect(Collectors.toMap(FigureView::figure, FigureView::value));
  }

  private static String value(StatisticsItemView item, String figure) {
    return values(item.figures()).get(figure).orElseThrow();
  }

  /** 100 services, 60 reviews by people, 30 by default; worked out by hand. */
  private StatisticsItemView worked(int goodFrom) {
    counted(
        Dimension.MATTER,
        "1012",
        Map.of(
            Count.SERVICES, 100L,
            Count.FINISHED, 90L,
            Count.LEVEL_1, 2L,
            Count.LEVEL_2, 3L,
            Count.LEVEL_3, 5L,
            Count.LEVEL_4, 10L,
            Count.LEVEL_5, 40L,
            Count.DEFAULTS, 30L,
            Count.OPENED, 6L));
    counted(
        Dimension.MATTER,
        "1012",
        Map.of(
            Count.INVALID, 1L,
            Count.CLOSED, 4L,
            Count.CLOSED_ON_TIME, 3L,
            Count.ESCALATED, 2L,
            Count.AGAIN_2, 1L,
            Count.AGAIN_5, 2L));
    return by(Dimension.MATTER, goodFrom).items().getFirst();
  }

  @Test
  void figuresAreWhatTheirDefinitionsSay() {
    StatisticsItemView item = worked(3);
    assertThat(item.name()).isEqualTo("住房公积金汇缴");
    assertThat(value(item, "reviews")).isEqualTo("90");
    assertThat(value(item, "active")).isEqualTo("60");
    assertThat(value(item, "reviewRate")).isEqualTo("90.00");
    assertThat(value(item, "activeRate")).isEqualTo("60.00");
    assertThat(value(item, "averageScore")).isEqualTo("8.77"); // (2+6+15+40+200) * 2 / 60
    assertThat(value(item, "negatives")).isEqualTo("5");
    assertThat(value(item, "rectificationRate")).isEqualTo("80.00"); // 4 of 6 less 1
    assertThat(value(item, "onTimeRate")).isEqualTo("75.00");
    assertThat(value(item, "secondReviews")).isEqualTo("3");
    assertThat(value(item, "repeatedNegatives")).isEqualTo("1");
    assertThat(value(item, "repeatedNegativeRate")).isEqualTo("33.33");
  }

  @Test
  void theGoodRateKnowsNoDefaultReviewsAndCountsFromTheParametersLevel() {
    assertThat(value(worked(3), "goodRate")).isEqualTo("91.67"); // 55 of 60
    counted(Dimension.MATTER, "1012", Map.of(Count.DEFAULTS, 1_000L));
    StatisticsView later = by(Dimension.MATTER, 4);
    assertThat(value(later.items().getFirst(), "goodRate")).isEqualTo("83.33"); // 50 of 60
    assertThat(later.definitions())
        .filteredOn(one -> one.figure().equals("goodRate"))
        .singleElement()
        .satisfies(one -> assertThat(one.formula()).contains("4 至 5 级", "不含默认评价"));
  }

  @Test
  void whereNothingCanBeDividedTheReasonStandsInPlaceOfTheValue() {
    counted(Dimension.BRANCH, "tianhe", Map.of(Count.DEFAULTS, 3L));
    StatisticsItemView item = by(Dimension.BRANCH, 3).items().getFirst();
    assertThat(item.name()).isEqualTo("天河管理部");
    for (FigureView figure : item.figures()) {
      assertThat(figure.value().isPresent()).isNotEqualTo(figure.reason().isPresent());
      figure.reason().ifPresent(reason -> assertThat(reason).as(figure.figure()).isNotBlank());
    }
    assertThat(values(item.figures()).get("goodRate")).isEmpty();
    assertThat(values(item.figures()).get("finished")).isEmpty();
  }

  @Test
  void whatHasNoChannelIsNotSaidToBeZero() {
    counted(Dimension.CHANNEL, "mini-program", Map.of(Count.LEVEL_5, 7L));
    StatisticsItemView item = by(Dimension.CHANNEL, 3).items().getFirst();
    assertThat(item.name()).isEqualTo("小程序");
    assertThat(values(item.figures()).get("services")).isEmpty();
    assertThat(values(item.figures()).get("reviewRate")).isEmpty();
    assertThat(value(item, "goodRate")).isEqualTo("100.00");
  }

  @Test
  void monthsAreTheirOwnKeysAndTheTotalIsOfAll() {
    counted(Dimension.MONTH, "", Map.of(Count.LEVEL_5, 7L));
    tally.add(new Bucket(Dimension.MONTH, "2026-10"), "a1", 1);
    StatisticsView view = by(Dimension.MONTH, 3);
    assertThat(view.items())
        .extracting(StatisticsItemView::key, StatisticsItemView::name)
        .containsExactly(tuple("2026-10", "2026年10月"), tuple("2026-11", "2026年11月"));
    assertThat(values(view.total()).get("goodRate")).contains("87.50");
  }

  @Test
  void everyFigureHasOneDefinitionWithItsSource() {
    assertThat(FigureDefinition.load())
        .extracting(FigureDefinition::figure)
        .containsExactlyInAnyOrder(Figure.values());
    assertThat(FigureDefinition.load())
        .allSatisfy(
            one -> {
              assertThat(one.source()).isNotBlank();
              assertThat(one.unit()).isIn("count", "percent", "points");
              assertThat(one.none().isEmpty()).isEqualTo(one.unit().equals("count"));
            });
  }

  @Test
  void monthsAskedForAreReal() {
    var rules = new StatisticsRules(StillClock.at("2026-11-20T10:00:00+08:00"));
    Months year = Months.asked(Optional.empty(), Optional.empty(), rules, 11);
    assertThat(year).isEqualTo(new Months(YearMonth.of(2025, 12), NOVEMBER));
    assertThat(year.before()).isEqualTo(new Months(YearMonth.of(2024, 12), YearMonth.of(2025, 11)));
    for (String from : List.of("2026-13", "2026-12", "2024-11", "202611", "-001-01")) {
      assertThatExceptionOfType(InvalidValue.class)
          .as(from)
          .isThrownBy(() -> Months.asked(Optional.of(from), Optional.of("2026-11"), rules, 0));
    }
  }
}
