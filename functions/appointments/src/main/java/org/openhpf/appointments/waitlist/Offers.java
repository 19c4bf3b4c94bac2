package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.RequestKey;

/** Places offered to those who wait: each to one person, for a while. */
public interface Offers {

  /** How an offer ended. */
  enum Offering {
    MADE,
    /** Somebody has the place, or the branch closes. */
    NO_PLACE,
    /** He does not wait any more, or could not accept it. */
    NOT_WAITING
  }

  /** Keeps a held place for somebody who waits, and tells him. */
  Offering offer(HeldPlace place, PlannedSlot planned, InLine waiting, Instant at, Instant until);

  /** As {@link #offer}, of a place that is open although somebody waits for it. */
  Offering offerOpen(SlotId slot, PlannedSlot planned, InLine waiting, Instant at, Instant until);

  /**
   * Turns the offered place into an appointment.
   *
   * @param entry as it was read
   * @return Booked, AlreadyBooked, Paused, BranchClosed or RequestKeyReused; empty where the entry
   *     is another by now
   */
  Optional<BookingOutcome> accept(
      WaitlistEntry entry, Appointment appointment, Actor by, Optional<RequestKey> request);

  /** What an earlier acceptance of this key led to. */
  Optional<BookingOutcome> acceptedBefore(RequestKey request);
}
