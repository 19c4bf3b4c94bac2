package org.openhpf.appointments.reminder;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Page;

/** Appointments, to be reminded of. */
public interface Reminders {

  /**
   * Those that begin in the stretch, as they stand now; a page may be empty and not the last.
   *
   * @param cursor of the page before; holds no '|'
   */
  Page<Upcoming> in(Stretch stretch, Optional<String> cursor);

  /**
   * Sends the reminder, unless the appointment is no longer booked, is elsewhere by now, or its
   * person has been reminded: all of it one decision.
   *
   * @return whether it was sent by this call
   */
  boolean send(Reminder reminder, Upcoming upcoming, Instant at);
}
