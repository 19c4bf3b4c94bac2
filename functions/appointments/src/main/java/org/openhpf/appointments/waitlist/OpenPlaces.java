package org.openhpf.appointments.waitlist;

import org.openhpf.appointments.hall.SlotId;

/** What can be had at this moment, read so that it may be trusted. */
public interface OpenPlaces {

  /** A slot, looked at. */
  enum Room {
    OPEN,
    FULL,
    /** The branch is closed on that day. */
    CLOSED
  }

  /** A slot nobody has asked for yet is all open. */
  Room of(SlotId slot);
}
