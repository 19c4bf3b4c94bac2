package org.openhpf.reviews.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.reviews.statistics.StatisticsViews.StatisticsView;

/**
 * The route of the figures, which everybody may read: nothing in them is of a person or a clerk.
 */
public final class StatisticsRoutes {
  private final Counters counters;
  private final Names names;
  private final StatisticsRules rules;
  private final StatisticsViews views = new StatisticsViews();

  /** By what they can be asked for. */
  enum By {
    MATTER(Dimension.MATTER),
    BRANCH(Dimension.BRANCH),
    CHANNEL(Dimension.CHANNEL),
    MONTH(Dimension.MONTH);

    private final Dimension dimension;

    By(Dimension dimension) {
      this.dimension = dimension;
    }
  }

  record AskStatistics(
      @Field("By what") By by,
      @Field(value = "First month; absent: the last one, or a year of months", example = "2026-10")
          Optional<String> from,
      @Field(value = "Last month; absent: this one", example = "2026-11") Optional<String> to) {}

  public StatisticsRoutes(Counters counters, Names names, StatisticsRules rules) {
    this.counters = counters;
    this.names = names;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/reviews/statistics", AskStatistics.class)
            .summary("Figures of services and reviews, each with its definition")
            .open()
            .answers(200, StatisticsView.class)
            .to(this::statistics));
  }

  private Reply statistics(AskStatistics request, Call call) {
    Months months =
        Months.asked(request.from(), request.to(), rules, request.by() == By.MONTH ? 11 : 0);
    Dimension by = request.by().dimension;
    Tally tally = counters.between(by, months.from().toString(), months.to().toString());
    return Reply.ok(
        views.view(
            by,
            months.from(),
            months.to(),
            tally,
            rules.goodFrom(months.to()),
            by == Dimension.BRANCH ? names.branches() : Map.of()));
  }
}
