package org.openhpf.appointments.waitlist;

import java.time.LocalTime;
import org.openhpf.appointments.booking.BookingOutcome;

/** How joining the waiting list ended. */
public sealed interface JoinOutcome {

  /**
   * He waits, since now or since an earlier request of the same key.
   *
   * @param entry as it was when he joined
   * @param ahead how many waited before him then
   */
  record Joined(WaitlistEntry entry, int ahead) implements JoinOutcome {}

  /** One entry per person and category. */
  record AlreadyWaiting(String waitlistId) implements JoinOutcome {}

  /** A place can be had at once. */
  record PlacesOpen(LocalTime startTime) implements JoinOutcome {}

  /** For the reasons for which nothing could be booked either. */
  record NotBookable(BookingOutcome why) implements JoinOutcome {}
}
