package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of a branch as they were up to two seconds ago: to look at, not to book by. */
public interface SeenDays {
  /** A day of which nothing is known. */
  Seen UNKNOWN = new Seen(Map.of(), Optional.empty());

  /**
   * A day.
   *
   * @param slots by start time; one that nobody has asked for yet may be missing
   * @param closedFor why the branch is closed; empty where it opens
   */
  record Seen(Map<LocalTime, SeenSlots.Seen> slots, Optional<String> closedFor) {}

  /** Of a category; days of which nothing is known may be missing. */
  Map<LocalDate, Seen> of(String branchId, List<LocalDate> days, String category);
}
