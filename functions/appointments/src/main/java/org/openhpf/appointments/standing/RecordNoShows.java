package org.openhpf.appointments.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.kernel.Sweep;

/**
 * Records who did not come, branch by branch, of every day that is over and was not done yet; of
 * days longer ago than {@code standing.catchesUp} no more. A step is one batch of a branch's day.
 */
public final class RecordNoShows implements Sweep<RecordNoShows.Input> {
  private final Branches branches;
  private final MissedVisits visits;
  private final Standings standings;
  private final StandingRules rules;

  /**
   * @param scheduledTime of the schedule; any run does what is left to do
   */
  public record Input(Optional<String> scheduledTime) {}

  public RecordNoShows(
      Branches branches, MissedVisits visits, Standings standings, StandingRules rules) {
    this.branches = branches;
    this.visits = visits;
    this.standings = standings;
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return "no-shows";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    SweepPlace place = place(cursor);
    if (place.date().isAfter(rules.lastDayOver())) {
      return new Step(place.toString(), 0, true);
    }
    List<String> all = branches.all(place.date()).stream().map(Branch::branchId).toList();
    int at = place.branchId().map(all::indexOf).orElse(0);
    if (at < 0) { // a branch that has gone since: the day once more, which changes nothing
      return new Step(SweepPlace.dawn(place.date()).toString(), 0, false);
    }
    MissedVisits.Batch batch = batch(all.get(at), place);
    int done = (int) batch.visits().stream().filter(this::record).count();
    SweepPlace next = next(place.date(), all, at, batch.next());
    return new Step(next.toString(), done, next.date().isAfter(rules.lastDayOver()));
  }

  private SweepPlace place(Optional<String> cursor) {
    SweepPlace first = SweepPlace.dawn(rules.firstDay());
    return cursor
        .map(SweepPlace::parse)
        .filter(place -> !place.date().isBefore(first.date()))
        .orElse(first);
  }

  private MissedVisits.Batch batch(String branchId, SweepPlace place) {
    return visits.closed(branchId, place.date())
        ? new MissedVisits.Batch(List.of(), Optional.empty())
        : visits.booked(branchId, place.date(), place.from());
  }

  private static SweepPlace next(
      LocalDate date, List<String> all, int at, Optional<String> withinBranch) {
    if (withinBranch.isPresent()) {
      return new SweepPlace(date, Optional.of(all.get(at)), withinBranch);
    }
    return at + 1 < all.size()
        ? new SweepPlace(date, Optional.of(all.get(at + 1)), Optional.empty())
        : SweepPlace.dawn(date.plusDays(1));
  }

  /** Whether it was this run that recorded it. */
  private boolean record(MissedVisit visit) {
    while (true) {
      Standing standing = standings.of(visit);
      Optional<Pause> pause = rules.pauseAfter(standing, visit.noShow());
      switch (standings.record(visit, standing, pause, rules.now())) {
        case DONE -> {
          return true;
        }
        case NOT_BOOKED -> {
          return false;
        }
        case CHANGED -> {} // by another run: count again
      }
    }
  }
}
