package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;

/** All who wait, and who waited. */
public interface Waitlist {

  /**
   * Puts somebody at the end of the line, keeps to one entry per person and category, and records
   * the decision: all or none.
   *
   * @param first a slot he waits for: the branch must not have closed it
   * @param ahead how many wait before him, to be told again to a repetition
   * @return Joined, AlreadyWaiting, or NotBookable with AlreadyBooked, Paused, BranchClosed,
   *     CancelledTooOften or RequestKeyReused
   */
  JoinOutcome join(
      WaitlistEntry entry, SlotId first, int ahead, Actor by, Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<JoinOutcome> joinedBefore(RequestKey request);

  Optional<WaitlistEntry> find(String personId, String waitlistId);

  /**
   * A person's own, newest first.
   *
   * @param cursor id of the last one seen
   */
  Page<WaitlistEntry> of(String personId, int limit, Optional<String> cursor);

  /**
   * Ends somebody's waiting. A place that is offered to him is held on for the next.
   *
   * @param entry as it was read
   * @param placeReappears when that place can be had by everybody, if nobody is next
   * @return false where the entry is another by now
   */
  boolean end(WaitlistEntry entry, Ending ending, Instant at, Instant placeReappears, Actor by);
}
