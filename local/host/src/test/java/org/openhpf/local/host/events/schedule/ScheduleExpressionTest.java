package org.openhpf.local.host.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Times in Asia/Shanghai; 2026-10-01 is a Thursday. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          cron(20 8 ? * MON-FRI *),    2026-10-01T08:19:59, 2026-10-01T08:20
          cron(20 8 ? * MON-FRI *),    2026-10-02T08:20,    2026-10-05T08:20
          cron(20 8 ? * 2-6 *),        2026-10-02T08:20,    2026-10-05T08:20
          cron(0 18 * * ? *),          2026-10-01T18:00,    2026-10-02T18:00
          cron(0/15 8-17 ? * MON-FRI *), 2026-10-01T17:45,  2026-10-02T08:00
          cron(0 0 1 1/3 ? *),         2026-10-01T00:00,    2027-01-01T00:00
          cron(0 9 L * ? *),           2026-02-01T00:00,    2026-02-28T09:00
          cron(0 9 LW * ? *),          2026-10-01T00:00,    2026-10-30T09:00
          cron(0 9 15W * ? *),         2026-11-01T00:00,    2026-11-16T09:00
          cron(0 9 1W * ? *),          2026-07-31T10:00,    2026-08-03T09:00
          cron(0 9 ? * 6L *),          2026-10-01T00:00,    2026-10-30T09:00
          cron(0 9 ? * FRIL *),        2026-10-01T00:00,    2026-10-30T09:00
          cron(0 9 ? * MON#2 *),       2026-10-01T00:00,    2026-10-12T09:00
          cron(0 9 ? * 2#2 *),         2026-10-01T00:00,    2026-10-12T09:00
          'cron(0 9 ? JAN,JUL SUN *)', 2026-10-01T00:00,    2027-01-03T09:00
          cron(0 9 1 1 ? 2028-2030),   2026-10-01T00:00,    2028-01-01T09:00
          cron(0 9 29 2 ? *),          2026-10-01T00:00,    2028-02-29T09:00
          at(2026-10-01T08:00:00),     2026-09-30T23:00,    2026-10-01T08:00
          rate(5 minutes),             2026-10-01T08:00:30, 2026-10-01T08:05:30
          rate(1 hour),                2026-10-01T08:00,    2026-10-01T09:00
          rate(7 days),                2026-10-01T08:00,    2026-10-08T08:00
          """)
  void next(String expression, LocalDateTime after, LocalDateTime expected) {
    var schedule = ScheduleExpression.parse(expression, SHANGHAI);
    assertThat(schedule.next(instant(after))).contains(instant(expected));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          cron(20 8 ? * MON-FRI *), 2026-10-01T08:20, 2026-10-06T08:19, 2026-10-05T08:20
          cron(20 8 ? * MON-FRI *), 2026-10-01T08:20, 2026-10-05T08:20, 2026-10-05T08:20
          cron(20 8 ? * MON-FRI *), 2026-10-01T08:20, 2026-10-05T08:20:59, 2026-10-05T08:20
          rate(5 minutes),          2026-10-01T08:00, 2026-10-02T08:01, 2026-10-02T08:00
          rate(5 minutes),          2026-10-01T08:00, 2026-10-01T08:00, 2026-10-01T08:00
          at(2026-10-01T08:00:00),  2026-10-01T08:00, 2026-11-01T00:00, 2026-10-01T08:00
          """)
  void latestOfThoseMissed(
      String expression, LocalDateTime due, LocalDateTime now, LocalDateTime expected) {
    var schedule = ScheduleExpression.parse(expression, SHANGHAI);
    assertThat(schedule.latest(instant(due), instant(now))).isEqualTo(instant(expected));
  }

  @Test
  void aTimeThatIsPastNeverComesAgain() {
    var once = ScheduleExpression.parse("at(2026-10-01T08:00:00)", SHANGHAI);
    assertThat(once.next(Instant.parse("2026-10-01T00:00:00Z"))).isEmpty();
    var years = ScheduleExpression.parse("cron(0 9 1 1 ? 2025)", SHANGHAI);
    assertThat(years.next(Instant.parse("2026-10-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void anHourThatDaylightSavingSkipsOrRepeats() {
    var berlin = ScheduleExpression.parse("cron(30 2 * * ? *)", ZoneId.of("Europe/Berlin"));
    assertThat(berlin.next(Instant.parse("2026-10-24T12:00:00Z")))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every day",
        "rate(0 minutes)",
        "rate(5 seconds)",
        "rate(5)",
        "cron(0 9 * * * *)",
        "cron(0 9 ? * ? *)",
        "cron(0 9 * * ?)",
        "cron(60 9 * * ? *)",
        "cron(0 24 * * ? *)",
        "cron(0 9 32 * ? *)",
        "cron(0 9 ? * 8 *)",
        "at(2026-10-01)"
      })
  void refuses(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.parse(expression, SHANGHAI))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expression);
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(SHANGHAI).toInstant();
  }
}
