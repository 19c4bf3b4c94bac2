package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** The slots of a day as they were up to two seconds ago: for people to look at, not to book by. */
public interface SeenSlots {

  /**
   * @param capacity places that can be booked, as opened
   * @param open places that can be had
   * @param closed whether the branch closes on that day
   */
  record Seen(LocalTime endTime, int capacity, int open, boolean closed) {
    Seen plus(Seen other) {
      return new Seen(
          endTime, capacity + other.capacity, open + other.open, closed || other.closed);
    }
  }

  /** By start time; a slot that nobody has asked for yet may be missing. */
  Map<LocalTime, Seen> of(String branchId, LocalDate date, String category);
}
