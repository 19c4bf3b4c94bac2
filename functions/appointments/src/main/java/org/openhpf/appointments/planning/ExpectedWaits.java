package org.openhpf.appointments.planning;

import java.time.Duration;
import org.openhpf.appointments.hall.SlotId;

/** How long people will wait at a branch who come in a slot. */
@FunctionalInterface
public interface ExpectedWaits {

  /**
   * @param load part of the slot's places that is taken, 0 to 1
   */
  Duration in(SlotId slot, double load);
}
