package org.openhpf.appointments.planning;

import java.time.Instant;
import java.util.List;
import org.openhpf.appointments.booking.ShardCount;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;

/** How many places slots have. */
public interface Quotas {

  /** Who changes it. */
  record Decision(String officerId, String channel, Instant at) {}

  /**
   * Gives a slot so many places, or as many as are taken where those are more; opens it where it is
   * not open. The same again changes nothing.
   *
   * @return its counters as they are then; closed ones are as they were
   */
  List<ShardCount> set(SlotId slot, PlannedSlot planned, int capacity, Decision decision);
}
