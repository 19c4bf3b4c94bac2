package org.openhpf.appointments.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** When no-shows pause booking, and for how long; the numbers stand in parameters.csv. */
public final class StandingRules {
  private final Parameters parameters = Parameters.load(StandingRules.class, "parameters.csv");
  private final Clock clock;

  public StandingRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The last day whose appointments are all over ({@code standing.dayIsOverAt}). */
  public LocalDate lastDayOver() {
    LocalDate today = ChinaTime.today(clock);
    Instant over = ChinaTime.at(today, on(today, "standing.dayIsOverAt").asTime());
    return now().isBefore(over) ? today.minusDays(1) : today;
  }

  /** The first day that no-shows are still recorded of ({@code standing.catchesUp}). */
  public LocalDate firstDay() {
    LocalDate last = lastDayOver();
    return last.minusDays(on(last, "standing.catchesUp").asDuration().toDays() - 1);
  }

  /**
   * The pause that a no-show leads to: where it is one of {@code standing.noShowsMost} within as
   * many days on end as {@code standing.noShowsWithin} says. No-shows may be recorded in any order.
   */
  public Optional<Pause> pauseAfter(Standing standing, NoShow noShow) {
    if (!standing.counts(noShow)) {
      return Optional.empty();
    }
    List<NoShow> near =
        Stream.concat(standing.noShows().stream().filter(standing::counts), Stream.of(noShow))
            .filter(each -> days(each, noShow) < within(noShow.date()).toDays())
            .sorted(Comparator.comparing(NoShow::date))
            .toList();
    return tooMany(near, noShow)
        ? Optional.of(new Pause(now(), now().plus(pausedFor()), near, Optional.empty()))
        : Optional.empty();
  }

  /** Whether the new one is among so many that lie within so many days. */
  private boolean tooMany(List<NoShow> near, NoShow noShow) {
    int most = on(noShow.date(), "standing.noShowsMost").asInt();
    int place = near.indexOf(noShow);
    return IntStream.rangeClosed(Math.max(0, place - most + 1), place)
        .filter(first -> first + most <= near.size())
        .anyMatch(
            first ->
                days(near.get(first), near.get(first + most - 1)) < within(noShow.date()).toDays());
  }

  private static long days(NoShow one, NoShow other) {
    return Math.abs(ChronoUnit.DAYS.between(one.date(), other.date()));
  }

  /** How long a no-show stays on record: while it may count, and while its pause may last. */
  public Instant noShowKeptUntil(NoShow noShow) {
    return noShow.ends().plus(within(noShow.date())).plus(pausedFor());
  }

  /** How long reason and note of an appeal are kept ({@code standing.appealsKeptFor}). */
  public Instant appealKeptUntil(Instant submittedAt) {
    return submittedAt.plus(on(today(), "standing.appealsKeptFor").asDuration());
  }

  private Duration within(LocalDate day) {
    return on(day, "standing.noShowsWithin").asDuration();
  }

  private Duration pausedFor() {
    return on(today(), "standing.pausedFor").asDuration();
  }

  private LocalDate today() {
    return ChinaTime.today(clock);
  }

  private Parameter on(LocalDate day, String name) {
    return parameters.get(name, day);
  }
}
