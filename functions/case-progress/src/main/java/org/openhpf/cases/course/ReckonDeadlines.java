package org.openhpf.cases.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.Course.Stop;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.DayUnit;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.WorkingDays;

/**
 * Reckons the deadlines of a case: within the matter's days after its acceptance, by the rules of
 * that day; the days of a special procedure do not count.
 */
public final class ReckonDeadlines {
  private final Matters matters;
  private final WorkingDays calendar;
  private final CaseRules rules;

  public ReckonDeadlines(Matters matters, WorkingDays calendar, CaseRules rules) {
    this.matters = matters;
    this.calendar = calendar;
    this.rules = rules;
  }

  public Deadlines of(Course course) {
    return switch (course.status()) {
      case APPLIED -> accept(day(course.brought().at()));
      case SUPPLEMENT -> course.brought().until().map(Deadlines::only).orElse(Deadlines.NONE);
      case ACCEPTED, IN_PROGRESS -> running(course);
      case SUSPENDED -> stopped(course.stops().getLast());
      case NOT_ACCEPTED, FINISHED, DELIVERED -> Deadlines.NONE;
    };
  }

  /** How a deadline stands today. */
  public DueState state(Deadlines deadlines) {
    LocalDate today = rules.today();
    if (deadlines.due().isEmpty()) {
      return DueState.ON_TIME;
    }
    LocalDate due = deadlines.due().get();
    if (today.isAfter(due)) {
      return DueState.OVERDUE;
    }
    return due.isAfter(nearUntil()) ? DueState.ON_TIME : DueState.NEAR;
  }

  /** The last day that is near. */
  public LocalDate nearUntil() {
    return calendar.plus(rules.today(), rules.near());
  }

  private Deadlines accept(LocalDate applied) {
    return Deadlines.only(calendar.plus(applied, rules.acceptWithin(applied)));
  }

  private Deadlines stopped(Stop stop) {
    LocalDate until = calendar.plus(day(stop.began()), stop.days());
    return new Deadlines(
        Optional.empty(), Optional.empty(), Optional.of(until), Optional.of(until));
  }

  private Deadlines running(Course course) {
    LocalDate accepted = day(course.acceptedAt().orElse(course.appliedAt()));
    Optional<Matter> matter = matters.find(course.matter(), accepted);
    if (matter.isEmpty()) {
      return Deadlines.NONE;
    }
    Matter found = matter.get();
    LocalDate promised = last(accepted, found.promised(), found.unit(), course.stops());
    LocalDate statutory = last(accepted, found.statutory(), found.unit(), course.stops());
    return new Deadlines(
        Optional.of(promised), Optional.of(statutory), Optional.empty(), Optional.of(promised));
  }

  private LocalDate last(LocalDate accepted, int n, DayUnit unit, List<Stop> stops) {
    LocalDate last = unit.plus(accepted, n, calendar);
    for (Stop stop : stops) {
      LocalDate from = day(stop.began());
      LocalDate to = stop.ended().map(ReckonDeadlines::day).orElse(from);
      last =
          unit == DayUnit.WORKING_DAY
              ? calendar.plus(last, workingDays(from, to))
              : last.plusDays(ChronoUnit.DAYS.between(from, to));
    }
    return last;
  }

  /** Of the days after the first up to the last: as many as the clock stood. */
  private int workingDays(LocalDate after, LocalDate last) {
    return after.isBefore(last)
        ? (int)
            after.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count()
        : 0;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ChinaTime.ZONE);
  }
}
