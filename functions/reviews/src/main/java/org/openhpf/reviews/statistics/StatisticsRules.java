package org.openhpf.reviews.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameters;

/** Limits of statistics, causes and the recount; the numbers stand in parameters.csv. */
public final class StatisticsRules {
  private final Parameters parameters = Parameters.load(StatisticsRules.class, "parameters.csv");
  private final Clock clock;

  public StatisticsRules(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** The month that is not over. */
  public YearMonth month() {
    return YearMonth.from(today());
  }

  /** The least level that is a good review, in the last month asked for. */
  int goodFrom(YearMonth last) {
    return parameters.get("statistics.goodFrom", last.atEndOfMonth()).asInt();
  }

  /** Months that may be asked for at once. */
  public int longest() {
    return on("statistics.longest");
  }

  /** Causes named as risen. */
  public int risen() {
    return on("causes.risen");
  }

  /** Days back from which late events still come. */
  int recountWindow() {
    return on("recount.window");
  }

  /** Days back that are recounted whatever their counters say. */
  int recountAlways() {
    return on("recount.always");
  }

  int mostDifferences() {
    return on("recount.mostDifferences");
  }

  private int on(String name) {
    return parameters.get(name, today()).asInt();
  }
}
