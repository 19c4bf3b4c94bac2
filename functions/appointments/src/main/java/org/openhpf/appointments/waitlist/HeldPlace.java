package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;

/**
 * A place that somebody gave up and nobody has yet.
 *
 * @param shard which of the slot's counters it counts in as taken
 * @param dueAt when the offer ends; without one, when it can be had by everybody
 * @param offeredTo who may have it until then
 */
public record HeldPlace(
    SlotId slot, String heldId, int shard, Instant dueAt, Optional<InLine> offeredTo) {

  public boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  /** Nobody can use it any more. */
  public boolean hasBegun(Instant now) {
    return !now.isBefore(ChinaTime.at(slot.date(), slot.startTime()));
  }

  Offer offerUntil(Instant end, LocalTime endTime) {
    return new Offer(new Offer.Place(slot.startTime(), heldId, shard), endTime, end);
  }
}
