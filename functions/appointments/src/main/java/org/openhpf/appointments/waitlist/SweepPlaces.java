package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.Sweep;

/**
 * Looks after all held places: ends offers nobody accepted, offers on, and gives back what nobody
 * waits for. Each is decided by conditions on the rows, so it may run twice, late, or beside itself
 * and beside everybody else.
 */
public final class SweepPlaces implements Sweep<SweepPlaces.Input> {
  /** Three transactions each at worst, together well below 5 s. */
  private static final int PAGE = 20;

  private static final String END = "end";

  /** Who it is in the audit record. */
  private static final Actor BY = new Actor("appointments-places", "schedule");

  private final Waitlist waitlist;
  private final HeldPlaces heldPlaces;
  private final OfferPlaces offerPlaces;
  private final BookingRules rules;

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  public SweepPlaces(
      Waitlist waitlist, HeldPlaces heldPlaces, OfferPlaces offerPlaces, BookingRules rules) {
    this.waitlist = waitlist;
    this.heldPlaces = heldPlaces;
    this.offerPlaces = offerPlaces;
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return "places";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    Page<HeldPlace> page = heldPlaces.byDue(PAGE, cursor.filter(place -> !place.equals(END)));
    int done = (int) page.items().stream().filter(this::settle).count();
    return new Step(page.nextCursor().orElse(END), done, page.nextCursor().isEmpty());
  }

  /** Whether it did something. */
  private boolean settle(HeldPlace place) {
    Instant now = rules.now();
    if (place.offeredTo().isPresent()) {
      return place.isDue(now) && expire(place.offeredTo().get(), now);
    }
    if (!place.hasBegun(now) && offerPlaces.offer(place)) {
      return true;
    }
    if (!(place.isDue(now) || place.hasBegun(now)) || !heldPlaces.giveBack(place, now)) {
      return false;
    }
    // Somebody may have joined in the moment before and found it neither held nor open.
    offerPlaces.offerOpen(place.slot());
    return true;
  }

  private boolean expire(InLine offeredTo, Instant now) {
    Optional<WaitlistEntry> entry =
        waitlist
            .find(offeredTo.personId(), offeredTo.waitlistId())
            .filter(found -> found.status() == WaitlistStatus.OFFERED)
            .filter(found -> found.offer().orElseThrow().isOver(now));
    if (entry.isEmpty()
        || !waitlist.end(entry.get(), Ending.EXPIRED, now, rules.placeReappears(), BY)) {
      return false;
    }
    offerPlaces.freed(entry.get().offeredSlot());
    return true;
  }
}
