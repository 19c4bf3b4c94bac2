package org.openhpf.reviews;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.reviews.cause.CauseRoutes;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.statistics.DynamoCounters;
import org.openhpf.reviews.statistics.DynamoEventFold;
import org.openhpf.reviews.statistics.DynamoNames;
import org.openhpf.reviews.statistics.DynamoRecounts;
import org.openhpf.reviews.statistics.RecountEvents;
import org.openhpf.reviews.statistics.RecountRoutes;
import org.openhpf.reviews.statistics.StatisticsRoutes;
import org.openhpf.reviews.statistics.StatisticsRules;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;

/** What is counted of reviews, put together over their table; no data key is needed for it. */
public final class DynamoStatistics {
  private final Table table;
  private final DynamoCounters counters;
  private final StatisticsRules rules;

  public DynamoStatistics(Table table, Transactions transactions, Clock clock) {
    this.table = table;
    counters = new DynamoCounters(table, transactions, clock);
    rules = new StatisticsRules(clock);
  }

  List<Route<?>> routes(ReviewCodes codes) {
    var names = new DynamoNames(table);
    return Stream.of(
            new StatisticsRoutes(counters, names, rules).all(),
            new CauseRoutes(counters, names, codes, rules).all(),
            new RecountRoutes(recounts()).all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  /** Counts what the stream tells. */
  public DynamoEventFold fold() {
    return new DynamoEventFold(counters);
  }

  public SweepFunction<RecountEvents.Input> recount() {
    return new SweepFunction<>(
        RecountEvents.Input.class,
        new RecountEvents(recounts(), rules),
        new DynamoCheckpoints(table));
  }

  private DynamoRecounts recounts() {
    return new DynamoRecounts(table, counters);
  }
}
