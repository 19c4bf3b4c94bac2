package org.openhpf.local.host.events.schedule;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * AWS's cron: minutes, hours, day of month, month, day of week (1 or SUN to 7 or SAT), year; one of
 * the two days is {@code ?}, and {@code L}, {@code W} and {@code #} are known.
 */
record CronExpression(ExecutionTime times, ZoneId zone) implements ScheduleExpression {
  private static final int MONDAY = 2;

  private static final CronDefinition AWS =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .withStrictRange()
          .and()
          .withHours()
          .withStrictRange()
          .and()
          .withDayOfMonth()
          .withValidRange(1, 31)
          .supportsL()
          .supportsW()
          .supportsLW()
          .supportsQuestionMark()
          .and()
          .withMonth()
          .withValidRange(1, 12)
          .and()
          .withDayOfWeek()
          .withValidRange(1, 7)
          .withMondayDoWValue(MONDAY)
          .supportsHash()
          .supportsL()
          .supportsQuestionMark()
          .and()
          .withYear()
          .withValidRange(1970, 2199)
          .and()
          .instance();

  static CronExpression parse(String text, ZoneId zone) {
    String[] fields = text.strip().split("\\s+");
    if (fields.length != 6) {
      throw new IllegalArgumentException("six fields are expected");
    }
    if (fields[2].equals("?") == fields[4].equals("?")) {
      throw new IllegalArgumentException("exactly one of the two days must be ?");
    }
    var cron = new CronParser(AWS).parse(text.toUpperCase(Locale.ROOT));
    return new CronExpression(ExecutionTime.forCron(cron), zone);
  }

  @Override
  public Optional<Instant> next(Instant after) {
    return times.nextExecution(ZonedDateTime.ofInstant(after, zone)).map(ZonedDateTime::toInstant);
  }

  @Override
  public Instant latest(Instant due, Instant now) {
    // The time before the next minute: the minute that has begun counts.
    ZonedDateTime end = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    return times.lastExecution(end).map(ZonedDateTime::toInstant).orElse(due);
  }
}
