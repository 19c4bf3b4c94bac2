package org.openhpf.reviews.statistics;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Matters;
import org.openhpf.reviews.level.ReviewChannels;
import org.openhpf.reviews.statistics.Figure.Counts;

/** Counters as everybody reads them. */
final class StatisticsViews {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月");

  private final List<FigureDefinition> definitions = FigureDefinition.load();
  private final ReviewChannels channels = new ReviewChannels();

  /** A figure, or why there is none. */
  record FigureView(
      @Field(value = "Which, see definitions", example = "goodRate") String figure,
      @Field(value = "Count, or decimal of two places, rounded half up", example = "98.75")
          Optional<String> value,
      @Field(value = "Why there is no value", example = "没有主动评价，无法计算") Optional<String> reason) {}

  record StatisticsItemView(
      @Field(value = "Matter, branch, channel or month", example = "1012") String key,
      @Field(value = "Its name", example = "住房公积金汇缴") String name,
      @Field("In the order of the definitions") List<FigureView> figures) {}

  record FigureDefinitionView(
      @Field(value = "Figure", example = "goodRate") String figure,
      @Field(value = "Name", example = "好评率") String name,
      @Field(value = "count, percent or points (on 10)", example = "percent") String unit,
      @Field(value = "How it is computed", example = "主动评价数÷服务次数") String formula,
      @Field(value = "Where the definition is from", example = "Domain facts 8.2") String source,
      @Field(value = "sourced, memory or design", example = "memory") String confidence) {}

  record StatisticsView(
      @Field(value = "matter, branch, channel or month", example = "matter") String by,
      @Field(value = "First month", example = "2026-10") String from,
      @Field(value = "Last month", example = "2026-11") String to,
      @Field("What was counted, by key") List<StatisticsItemView> items,
      @Field("All of it") List<FigureView> total,
      @Field("What the figures mean") List<FigureDefinitionView> definitions) {}

  StatisticsView view(
      Dimension by,
      YearMonth from,
      YearMonth to,
      Tally tally,
      int goodFrom,
      Map<String, String> branches) {
    var counts = new TreeMap<String, Map<Count, Long>>();
    var total = new EnumMap<Count, Long>(Count.class);
    tally
        .buckets()
        .forEach(
            (bucket, numbers) ->
                numbers.forEach(
                    (name, number) -> {
                      int dot = name.lastIndexOf('.');
                      String key = dot < 0 ? bucket.period() : name.substring(0, dot);
                      Count count = Count.of(name.substring(dot + 1));
                      total.merge(count, number, Long::sum);
                      counts
                          .computeIfAbsent(key, each -> new EnumMap<>(Count.class))
                          .merge(count, number, Long::sum);
                    }));
    return new StatisticsView(
        WireTypes.kebab(by),
        from.toString(),
        to.toString(),
        counts.entrySet().stream()
            .map(
                entry ->
                    new StatisticsItemView(
                        entry.getKey(),
                        name(by, entry.getKey(), to, branches),
                        figures(by, new Counts(entry.getValue(), goodFrom))))
            .toList(),
        figures(by, new Counts(total, goodFrom)),
        definitions.stream().map(definition -> view(definition, goodFrom)).toList());
  }

  private List<FigureView> figures(Dimension by, Counts counts) {
    return definitions.stream().map(definition -> figure(definition, by, counts)).toList();
  }

  private static FigureView figure(FigureDefinition definition, Dimension by, Counts counts) {
    if (!definition.existsBy(by)) {
      String reason = by == Dimension.CHANNEL ? "按评价渠道统计时没有此项" : "按管理部统计时没有此项";
      return new FigureView(definition.figure().wireName(), Optional.empty(), Optional.of(reason));
    }
    Optional<String> value = definition.figure().value(counts);
    return new FigureView(
        definition.figure().wireName(),
        value,
        value.isPresent() ? Optional.empty() : Optional.of(definition.none()));
  }

  private static FigureDefinitionView view(FigureDefinition definition, int goodFrom) {
    return new FigureDefinitionView(
        definition.figure().wireName(),
        definition.name(),
        definition.unit(),
        definition.formula().replace("{goodFrom}", Integer.toString(goodFrom)),
        definition.source(),
        WireTypes.kebab(definition.confidence()));
  }

  private String name(Dimension by, String key, YearMonth to, Map<String, String> branches) {
    return switch (by) {
      case MONTH -> MONTH.format(YearMonth.parse(key));
      case MATTER -> matter(key, to);
      case BRANCH -> branches.getOrDefault(key, key);
      case CHANNEL -> channels.name(key);
      case CAUSE, DAY -> throw new IllegalArgumentException("no statistics are by " + by);
    };
  }

  /** The matter's name at the end of a month; its code where there was none then. */
  static String matter(String code, YearMonth month) {
    return Matters.centre()
        .find(code, month.atEndOfMonth())
        .map(matter -> matter.name())
        .orElse(code);
  }
}
