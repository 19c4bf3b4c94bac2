package org.openhpf.local.host.events.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule runs: {@code rate(5 minutes)}, {@code cron(...)} or {@code at(...)}. */
public sealed interface ScheduleExpression permits CronExpression, At, Rate {
  /**
   * The first time after an instant; empty when there is none any more.
   *
   * @param after for a rate, the run it counts from
   */
  Optional<Instant> next(Instant after);

  /**
   * The last of several times that were missed.
   *
   * @param due a time of this schedule, not after {@code now}
   */
  Instant latest(Instant due, Instant now);

  /**
   * @param zone of the times in {@code cron} and {@code at}
   * @throws IllegalArgumentException naming the expression, when it is none
   */
  static ScheduleExpression parse(String expression, ZoneId zone) {
    Matcher form = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(expression.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("schedule expression: " + expression);
    }
    String text = form.group(2).strip();
    try {
      return switch (form.group(1)) {
        case "rate" -> Rate.parse(text);
        case "cron" -> CronExpression.parse(text, zone);
        default -> new At(LocalDateTime.parse(text).atZone(zone).toInstant());
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "schedule expression " + expression + ": " + e.getMessage(), e);
    }
  }
}

/** Once. */
record At(Instant time) implements ScheduleExpression {
  @Override
  public Optional<Instant> next(Instant after) {
    return time.isAfter(after) ? Optional.of(time) : Optional.empty();
  }

  @Override
  public Instant latest(Instant due, Instant now) {
    return due;
  }
}

/** Every so often, counted from the run before. */
record Rate(Duration period) implements ScheduleExpression {
  static Rate parse(String text) {
    Matcher rate = Pattern.compile("([1-9]\\d*) (minute|hour|day)s?").matcher(text);
    if (!rate.matches()) {
      throw new IllegalArgumentException("a number of minutes, hours or days is expected");
    }
    long count = Long.parseLong(rate.group(1));
    return new Rate(
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  @Override
  public Optional<Instant> next(Instant after) {
    return Optional.of(after.plus(period));
  }

  @Override
  public Instant latest(Instant due, Instant now) {
    return due.plus(period.multipliedBy(Duration.between(due, now).dividedBy(period)));
  }
}
