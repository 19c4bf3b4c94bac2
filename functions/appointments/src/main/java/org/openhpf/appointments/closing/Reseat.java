package org.openhpf.appointments.closing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.hall.SlotId;

/**
 * Seats people of a closed day elsewhere: a household together where some slot has room for all of
 * it, else each by himself; who can be seated nowhere is cancelled. Made for a few seconds: it
 * remembers which slots were full.
 */
final class Reseat {
  private final Seats seats;
  private final OtherSlots otherSlots;
  private final ClosingRules rules;

  /** How many places a slot had when it was last found to have too few. */
  private final Map<SlotId, Integer> room = new HashMap<>();

  Reseat(Seats seats, OtherSlots otherSlots, ClosingRules rules) {
    this.seats = seats;
    this.otherSlots = otherSlots;
    this.rules = rules;
  }

  void seat(Closure closure, Appointment one) {
    List<Appointment> together = seats.household(one);
    if (together.size() > 1 && isSettled(closure, together)) {
      return;
    }
    for (Appointment each : together) {
      if (!isSettled(closure, List.of(each))) {
        seats.cancel(closure, each, rules.now());
      }
    }
  }

  /** Whether they need nothing more: they are seated, or somebody else has changed them. */
  private boolean isSettled(Closure closure, List<Appointment> together) {
    Instant at = rules.now();
    Iterator<OtherSlots.Option> options = otherSlots.of(together.getFirst()).iterator();
    while (options.hasNext()) {
      OtherSlots.Option option = options.next();
      if (room.getOrDefault(option.slot(), Integer.MAX_VALUE) < together.size()) {
        continue;
      }
      switch (seats.seat(closure, together, option.slot(), option.planned(), option.wish(), at)) {
        case Seats.Seating.Seated(), Seats.Seating.Changed() -> {
          return true;
        }
        case Seats.Seating.TooFew(int open) -> room.put(option.slot(), open);
        case Seats.Seating.BookedAnew() -> {
          return false;
        }
      }
    }
    return false;
  }
}
