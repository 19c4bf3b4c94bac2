package org.openhpf.appointments.waitlist;

import java.util.List;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.ShardCount;
import org.openhpf.appointments.hall.SlotId;

/** Asks the counters of the slots. */
public final class DynamoOpenPlaces implements OpenPlaces {
  private final DynamoSlots slots;

  public DynamoOpenPlaces(DynamoSlots slots) {
    this.slots = slots;
  }

  @Override
  public Room of(SlotId slot) {
    List<ShardCount> counts = slots.read(slot);
    if (counts.stream().anyMatch(ShardCount::closed)) {
      return Room.CLOSED;
    }
    return counts.isEmpty() || counts.stream().anyMatch(count -> count.open() > 0)
        ? Room.OPEN
        : Room.FULL;
  }
}
