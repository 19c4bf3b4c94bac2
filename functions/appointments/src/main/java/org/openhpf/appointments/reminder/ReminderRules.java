package org.openhpf.appointments.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameters;

/**
 * When a reminder is due and until when it makes sense; the numbers stand in parameters.csv.
 *
 * <ul>
 *   <li>the day before: from {@code reminder.dayBeforeAt} until {@code reminder.dayBeforeUntil} of
 *       the calendar day before, as nobody wants a text message at night
 *   <li>the hour before: from {@code reminder.beforeStart} before the start, until the start
 * </ul>
 */
public final class ReminderRules {
  private final Parameters parameters = Parameters.load(ReminderRules.class, "parameters.csv");

  /** A day with the starts of which a reminder falls due. */
  private record Day(Reminder reminder, LocalDate date, LocalTime from, LocalTime to) {}

  /**
   * Whether it is due now. Who booked when it was due already has just been told, and is not told
   * again.
   */
  public boolean isDue(Reminder reminder, Upcoming upcoming, Instant now) {
    Instant due = due(reminder, upcoming.begins());
    return upcoming.open()
        && !upcoming.reminded().contains(reminder)
        && upcoming.bookedAt().isBefore(due)
        && !now.isBefore(due)
        && now.isBefore(until(reminder, upcoming.begins()));
  }

  /** What falls due after {@code from} and up to {@code to}, and still makes sense now. */
  public List<Stretch> stretches(List<String> branchIds, Instant from, Instant to, Instant now) {
    var days = new ArrayList<Day>();
    LocalDate tomorrow = day(now).plusDays(1);
    Instant dayBefore = due(Reminder.DAY_BEFORE, ChinaTime.at(tomorrow, LocalTime.MIDNIGHT));
    if (from.isBefore(dayBefore)
        && !to.isBefore(dayBefore)
        && now.isBefore(until(Reminder.DAY_BEFORE, ChinaTime.at(tomorrow, LocalTime.MIDNIGHT)))) {
      days.add(new Day(Reminder.DAY_BEFORE, tomorrow, LocalTime.MIN, LocalTime.MAX));
    }
    Duration before = beforeStart(day(now));
    Instant first = from.plus(before).isBefore(now) ? now : from.plus(before);
    Instant last = to.plus(before);
    for (LocalDate day = day(first); !day.isAfter(day(last)); day = day.plusDays(1)) {
      days.add(
          new Day(
              Reminder.HOUR_BEFORE,
              day,
              day.equals(day(first)) ? time(first) : LocalTime.MIN,
              day.equals(day(last)) ? time(last) : LocalTime.MAX));
    }
    return days.stream()
        .filter(day -> !day.from().isAfter(day.to()))
        .flatMap(
            day ->
                branchIds.stream()
                    .map(id -> new Stretch(day.reminder(), id, day.date(), day.from(), day.to())))
        .toList();
  }

  private Instant due(Reminder reminder, Instant begins) {
    return switch (reminder) {
      case DAY_BEFORE -> dayBefore(begins, "reminder.dayBeforeAt");
      case HOUR_BEFORE -> begins.minus(beforeStart(day(begins)));
    };
  }

  private Instant until(Reminder reminder, Instant begins) {
    return switch (reminder) {
      case DAY_BEFORE -> dayBefore(begins, "reminder.dayBeforeUntil");
      case HOUR_BEFORE -> begins;
    };
  }

  private Instant dayBefore(Instant begins, String parameter) {
    LocalDate day = day(begins).minusDays(1);
    return ChinaTime.at(day, parameters.get(parameter, day).asTime());
  }

  private Duration beforeStart(LocalDate day) {
    return parameters.get("reminder.beforeStart", day).asDuration();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ChinaTime.ZONE);
  }

  private static LocalTime time(Instant instant) {
    return LocalTime.ofInstant(instant, ChinaTime.ZONE);
  }
}
