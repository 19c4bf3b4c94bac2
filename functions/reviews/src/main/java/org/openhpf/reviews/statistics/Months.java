package org.openhpf.reviews.statistics;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openhpf.kernel.InvalidValue;

/** A stretch of months, both included. */
public record Months(YearMonth from, YearMonth to) {

  /**
   * As they were asked for.
   *
   * @param to absent: the month that is not over
   * @param from absent: {@code back} months before {@code to}
   * @throws InvalidValue if they are none, or too many
   */
  public static Months asked(
      Optional<String> from, Optional<String> to, StatisticsRules rules, int back) {
    YearMonth last = to.map(text -> month("to", text)).orElseGet(rules::month);
    YearMonth first = from.map(text -> month("from", text)).orElseGet(() -> last.minusMonths(back));
    require(!first.isAfter(last), "from", "起始月份不能晚于截止月份");
    require(
        ChronoUnit.MONTHS.between(first, last) < rules.longest(),
        "from",
        "一次最多查询 " + rules.longest() + " 个月");
    return new Months(first, last);
  }

  private static YearMonth month(String field, String text) {
    require(text.matches("[0-9]{4}-[0-9]{2}"), field, "月份格式须为 YYYY-MM");
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValue(field, "月份不存在");
    }
  }

  /** As many months, just before these. */
  public Months before() {
    long length = ChronoUnit.MONTHS.between(from, to) + 1;
    return new Months(from.minusMonths(length), to.minusMonths(length));
  }
}
