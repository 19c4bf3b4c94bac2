package org.openhpf.appointments.reminder;

import java.time.Instant;
import java.util.Set;
import org.openhpf.appointments.notice.Visit;
import org.openhpf.kernel.ChinaTime;

/**
 * An appointment as reminders see it.
 *
 * @param open whether it is booked: neither cancelled nor checked in nor missed
 * @param placeKey which place it has; a reminder is of this place and no other
 * @param reminded by what the person has been reminded of this place
 */
public record Upcoming(
    String appointmentId,
    Visit visit,
    boolean open,
    String placeKey,
    Instant bookedAt,
    Set<Reminder> reminded) {

  public Upcoming {
    reminded = Set.copyOf(reminded);
  }

  public Instant begins() {
    return ChinaTime.at(visit.slot().date(), visit.slot().startTime());
  }
}
