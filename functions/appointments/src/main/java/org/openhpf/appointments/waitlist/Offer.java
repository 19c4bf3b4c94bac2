package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.time.LocalTime;
import org.openhpf.appointments.hall.SlotId;

/**
 * A place kept for one person for a while.
 *
 * @param place which of the held places it is
 * @param endTime of the slot
 * @param acceptBefore from then on it is too late
 */
public record Offer(Place place, LocalTime endTime, Instant acceptBefore) {

  /**
   * @param startTime of the slot, in the line's branch, day and category
   * @param shard which of the slot's counters it was taken from
   */
  public record Place(LocalTime startTime, String heldId, int shard) {

    SlotId slot(Line line) {
      return new SlotId(line.branchId(), line.date(), line.category(), startTime);
    }
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(acceptBefore);
  }
}
