package org.openhpf.appointments.waitlist;

import java.time.Instant;
import org.openhpf.appointments.booking.BookingOutcome;

/** How the acceptance of an offered place ended. */
public sealed interface AcceptOutcome {

  /**
   * @param outcome Booked, or why it cannot be: AlreadyBooked, Paused, BranchClosed,
   *     RequestKeyReused
   */
  record Decided(BookingOutcome outcome) implements AcceptOutcome {}

  record NoSuchEntry() implements AcceptOutcome {}

  /** He still waits, waits no longer, or has accepted already. */
  record NothingOffered(WaitlistStatus status) implements AcceptOutcome {}

  record OfferExpired(Instant acceptBefore) implements AcceptOutcome {}
}
