package org.openhpf.appointments.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.appointments.booking.FreedPlaces;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.appointments.waitlist.Offers.Offering;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;

/**
 * Offers places to those who wait, the first in line first. An offer is one transaction that holds
 * only where the place is still to be had and the person still waits: however many offer at once,
 * nobody is offered two places and no place is offered twice.
 */
public final class OfferPlaces implements FreedPlaces {
  private static final Logger LOG = Logger.getLogger("org.openhpf.appointments.waitlist");

  /** Of the time of whoever freed a place or joined: the sweep does what is left. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final SlotPlans plans;
  private final WaitlistRules rules;
  private final Lines lines;
  private final HeldPlaces heldPlaces;
  private final Offers offers;
  private final OpenPlaces openPlaces;

  public OfferPlaces(
      SlotPlans plans,
      WaitlistRules rules,
      Lines lines,
      HeldPlaces heldPlaces,
      Offers offers,
      OpenPlaces openPlaces) {
    this.plans = plans;
    this.rules = rules;
    this.lines = lines;
    this.heldPlaces = heldPlaces;
    this.offers = offers;
    this.openPlaces = openPlaces;
  }

  @Override
  public void freed(SlotId slot) {
    joined(Line.of(slot), List.of(slot));
  }

  /** Somebody waits for these slots since now: what is held for nobody may be offered to him. */
  void joined(Line line, List<SlotId> slots) {
    try {
      Deadline.within(
          AT_ONCE,
          () -> {
            heldPlaces.of(line).stream()
                .filter(place -> place.offeredTo().isEmpty())
                .forEach(this::offer);
            slots.forEach(this::offerOpen);
            return null;
          });
    } catch (RetryLater e) {
      LOG.log(Level.WARNING, "places are offered later, by the sweep", e);
    }
  }

  /**
   * Offers a held place to the first who waits for it and could accept it.
   *
   * @return whether somebody has it now
   */
  boolean offer(HeldPlace place) {
    return Offering.MADE
        == toTheFirst(
            place.slot(),
            (planned, waiting, now, until) -> offers.offer(place, planned, waiting, now, until));
  }

  /**
   * Offers places that are open although somebody waits for them: given back, or added by an
   * officer, in the moment in which he joined.
   */
  void offerOpen(SlotId slot) {
    Offering last = Offering.MADE;
    while (last == Offering.MADE && openPlaces.of(slot) == OpenPlaces.Room.OPEN) {
      last =
          toTheFirst(
              slot,
              (planned, waiting, now, until) ->
                  offers.offerOpen(slot, planned, waiting, now, until));
    }
  }

  @FunctionalInterface
  private interface Attempt {
    Offering to(PlannedSlot planned, InLine waiting, Instant now, Instant until);
  }

  /** NO_PLACE also where the slot has begun or is not planned any more. */
  private Offering toTheFirst(SlotId slot, Attempt attempt) {
    Instant now = rules.now();
    Instant until = rules.acceptBefore(slot);
    Optional<PlannedSlot> planned = planned(slot);
    if (planned.isEmpty() || !now.isBefore(until)) {
      return Offering.NO_PLACE;
    }
    return firstDecided(slot, now, waiting -> attempt.to(planned.get(), waiting, now, until));
  }

  private Offering firstDecided(SlotId slot, Instant now, Function<InLine, Offering> attempt) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<InLine> page = lines.couldAccept(slot, now, cursor);
      for (InLine waiting : page.items()) {
        Offering offering = attempt.apply(waiting);
        if (offering != Offering.NOT_WAITING) {
          return offering;
        }
      }
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return Offering.NOT_WAITING;
  }

  private Optional<PlannedSlot> planned(SlotId slot) {
    return plans.slots(slot.branchId(), slot.category(), slot.date()).stream()
        .filter(each -> each.startTime().equals(slot.startTime()))
        .findFirst();
  }
}
