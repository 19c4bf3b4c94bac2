package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.BookingRules;

/** Waits no longer; a place offered meanwhile goes on to the next. Once more changes nothing. */
public final class LeaveWaitlist {
  private final Waitlist waitlist;
  private final BookingRules rules;
  private final OfferPlaces offerPlaces;

  public LeaveWaitlist(Waitlist waitlist, BookingRules rules, OfferPlaces offerPlaces) {
    this.waitlist = waitlist;
    this.rules = rules;
    this.offerPlaces = offerPlaces;
  }

  /**
   * @return false where the person has no such entry
   */
  public boolean leave(String personId, String waitlistId, Actor by) {
    while (true) {
      Optional<WaitlistEntry> found = waitlist.find(personId, waitlistId);
      Instant now = rules.now();
      if (found.isEmpty() || found.get().statusAt(now).isOver()) {
        return found.isPresent();
      }
      WaitlistEntry entry = found.get();
      if (waitlist.end(entry, Ending.LEFT, now, rules.placeReappears(), by)) {
        entry.offer().ifPresent(offer -> offerPlaces.freed(entry.offeredSlot()));
        return true;
      }
      // It was offered a place or ended in this moment: look again.
    }
  }
}
