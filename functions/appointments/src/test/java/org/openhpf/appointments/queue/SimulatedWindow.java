package org.openhpf.appointments.queue;

import java.util.Optional;
import java.util.Set;

/** A window of a simulated day. */
final class SimulatedWindow {
  enum State {
    AWAY,
    IDLE,
    /** Somebody is at the window, or the staff are about to call. */
    BUSY
  }

  final Set<String> categories;
  State state = State.AWAY;
  Optional<SimulatedTicket> serving = Optional.empty();

  /** When the person at the window was called, in minutes of the day. */
  double servingSince;

  /** Minutes of a pause that begins when the person at the window has gone; 0 for none. */
  double pause;

  SimulatedWindow(Set<String> categories) {
    this.categories = categories;
  }
}
