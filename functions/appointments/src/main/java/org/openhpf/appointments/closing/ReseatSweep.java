package org.openhpf.appointments.closing;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.openhpf.kernel.Sweep;

/**
 * Seats everybody of the closed days elsewhere, closure by closure and some people a step. The
 * people are read over and over until a reading finds nobody, that began when the index, which is a
 * moment late, knew of all who had booked before the day was closed.
 */
public final class ReseatSweep implements Sweep<ReseatSweep.Input> {
  private static final int PAGE = 20;
  private static final String END = "end";

  /** Younger closures are still being stopped by the request that made them. */
  private static final Duration REQUESTS_TURN = Duration.ofSeconds(15);

  private final Closures closures;
  private final Seats seats;
  private final CloseDay closeDay;
  private final ReopenDay reopenDay;
  private final WaitingLines waitingLines;
  private final OtherSlots otherSlots;
  private final ClosingRules rules;

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  /**
   * Where a run stands: within a closure, or behind it.
   *
   * @param nobody whether nobody was found up to here by a reading that began late enough
   * @param after where to read on; empty at the beginning
   */
  private record Place(String closure, boolean behind, boolean nobody, Optional<String> after) {
    private static final String SEPARATOR = "@";

    static Place parse(String text) {
      String[] parts = text.split(SEPARATOR, -1);
      return new Place(
          parts[0],
          Boolean.parseBoolean(parts[1]),
          Boolean.parseBoolean(parts[2]),
          Optional.of(parts[3]).filter(place -> !place.isEmpty()));
    }

    @Override
    public String toString() {
      return String.join(
          SEPARATOR, closure, Boolean.toString(behind), Boolean.toString(nobody), after.orElse(""));
    }

    boolean isBefore(Closure other) {
      int order = closure.compareTo(other.id());
      return order < 0 || order == 0 && !behind;
    }
  }

  public ReseatSweep(
      Closures closures,
      Seats seats,
      CloseDay closeDay,
      ReopenDay reopenDay,
      WaitingLines waitingLines,
      OtherSlots otherSlots,
      ClosingRules rules) {
    this.closures = closures;
    this.seats = seats;
    this.closeDay = closeDay;
    this.reopenDay = reopenDay;
    this.waitingLines = waitingLines;
    this.otherSlots = otherSlots;
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return "reseat";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    if (cursor.filter(text -> !text.equals(END)).isEmpty()) {
      reopenDay.finishAll();
    }
    Optional<Place> place = cursor.filter(text -> !text.equals(END)).map(Place::parse);
    Optional<Closure> next =
        closures.unfinished().stream()
            .filter(closure -> place.isEmpty() || place.get().isBefore(closure))
            .min(Comparator.comparing(Closure::id));
    if (next.isEmpty()) {
      return new Step(END, 0, true);
    }
    Closure closure = next.get();
    return switch (closure.status()) {
      case STOPPING -> stop(closure);
      case RESEATING ->
          reseat(
              closure,
              place
                  .filter(at -> at.closure().equals(closure.id()))
                  .orElseGet(() -> start(closure)));
      case DONE -> behind(closure, 0);
    };
  }

  private Place start(Closure closure) {
    return new Place(closure.id(), false, rules.isSettled(closure), Optional.empty());
  }

  private static Step behind(Closure closure, int done) {
    return new Step(new Place(closure.id(), true, false, Optional.empty()).toString(), done, false);
  }

  /** A request that was killed; one that is at work needs no company. */
  private Step stop(Closure closure) {
    if (closure.closedAt().plus(REQUESTS_TURN).isAfter(rules.now())) {
      return behind(closure, 0);
    }
    return new Step(start(closeDay.stop(closure)).toString(), 0, false);
  }

  private Step reseat(Closure closure, Place at) {
    Seats.Some some = seats.booked(closure, PAGE, at.after());
    var reseat = new Reseat(seats, otherSlots, rules);
    some.booked().forEach(one -> reseat.seat(closure, one));
    boolean nobody = at.nobody() && some.booked().isEmpty() && some.unreadable() == 0;
    int done = some.booked().size();
    if (some.next().isPresent()) {
      var next = new Place(closure.id(), false, nobody, some.next());
      return new Step(next.toString(), done, false);
    }
    if (closures.find(closure.branchId(), closure.date()).isEmpty()) {
      return behind(closure, done); // it was reopened meanwhile: who waits now waits rightly
    }
    int ended = waitingLines.end(closure.branchId(), closure.date());
    if (ended > 0) {
      var again = new Place(closure.id(), false, nobody, at.after());
      return new Step(again.toString(), done + ended, false);
    }
    if (nobody) {
      closures.finish(closure, rules.now());
    }
    return behind(closure, done);
  }
}
