package org.openhpf.appointments.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Sweep;

/**
 * Reminds people of their appointments. A round covers what fell due since the round before, so
 * that each appointment is looked at once and not at every run; a step is one page of it. A run
 * that comes late sends what still makes sense, one that comes twice sends nothing twice.
 */
public final class RemindPeople implements Sweep<RemindPeople.Input> {
  /** No reminder makes sense longer than this after it was due. */
  private static final Duration FIRST_ROUND = Duration.ofDays(1);

  /** What fell due since a round began is the next run's, which comes within minutes. */
  private static final Duration NEXT_RUNS = Duration.ofMinutes(5);

  private final Branches branches;
  private final Reminders reminders;
  private final ReminderRules rules;
  private final Clock clock;

  /**
   * @param scheduledTime of the schedule; a late run does as much
   */
  public record Input(Optional<String> scheduledTime) {}

  public RemindPeople(Branches branches, Reminders reminders, ReminderRules rules, Clock clock) {
    this.branches = branches;
    this.reminders = reminders;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String checkpoint(Input input) {
    return "reminders";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    Instant now = clock.instant();
    ReminderPlace place = place(cursor, now);
    List<Stretch> stretches = rules.stretches(branchIds(), place.from(), place.to(), now);
    if (stretches.isEmpty()) {
      return step(ReminderPlace.done(place.to()), 0, now);
    }
    // A stretch that makes no sense any more is missing: then from the first of the others.
    int at =
        IntStream.range(0, stretches.size())
            .filter(i -> place.stretch().equals(Optional.of(stretches.get(i).name())))
            .findFirst()
            .orElse(0);
    Stretch stretch = stretches.get(at);
    Page<Upcoming> page =
        reminders.in(
            stretch, place.cursor().filter(c -> place.stretch().get().equals(stretch.name())));
    int sent = 0;
    for (Upcoming upcoming : page.items()) {
      if (rules.isDue(stretch.reminder(), upcoming, now)
          && reminders.send(stretch.reminder(), upcoming, now)) {
        sent++;
      }
    }
    if (page.nextCursor().isPresent()) {
      return step(place.at(stretch.name(), page.nextCursor()), sent, now);
    }
    return at + 1 < stretches.size()
        ? step(place.at(stretches.get(at + 1).name(), Optional.empty()), sent, now)
        : step(ReminderPlace.done(place.to()), sent, now);
  }

  /** In the round that was begun, or at the beginning of the next. */
  private static ReminderPlace place(Optional<String> cursor, Instant now) {
    // A clock that was set back leaves a place in the future: what falls due is due once more.
    Optional<ReminderPlace> before =
        cursor.map(ReminderPlace::of).filter(place -> !place.to().isAfter(now));
    if (before.isPresent() && before.get().stretch().isPresent()) {
      return before.get();
    }
    Instant from = before.map(ReminderPlace::to).orElse(now.minus(FIRST_ROUND));
    return new ReminderPlace(from, now, Optional.empty(), Optional.empty());
  }

  private static Step step(ReminderPlace next, int sent, Instant now) {
    boolean finished = next.stretch().isEmpty() && next.to().plus(NEXT_RUNS).isAfter(now);
    return new Step(next.toString(), sent, finished);
  }

  private List<String> branchIds() {
    return branches.all(ChinaTime.today(clock)).stream().map(Branch::branchId).toList();
  }
}
