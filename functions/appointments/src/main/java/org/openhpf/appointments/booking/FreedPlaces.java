package org.openhpf.appointments.booking;

import org.openhpf.appointments.hall.SlotId;

/** Whoever waits for places. */
@FunctionalInterface
public interface FreedPlaces {

  /**
   * Places of this slot, and perhaps others of its day, are held: those who wait may be offered
   * them now. What is not done here is done by the sweep, a minute later at most.
   */
  void freed(SlotId slot);
}
