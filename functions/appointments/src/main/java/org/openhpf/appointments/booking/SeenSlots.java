package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openhpf.appointments.hall.PlannedSlot;

/** The slots of a day as they were up to two seconds ago: for people to look at, not to book by. */
public interface SeenSlots {

  /**
   * @param capacity places that can be booked, as opened
   * @param open places that can be had
   * @param closed whether the branch closes on that day
   */
  record Seen(LocalTime endTime, int capacity, int open, boolean closed) {
    private static Seen of(PlannedSlot slot) {
      return new Seen(slot.endTime(), slot.capacity(), slot.capacity(), false);
    }

    /** Places that can be had: none where the branch closes. */
    public int bookable() {
      return closed ? 0 : open;
    }

    Seen plus(Seen other) {
      return new Seen(
          endTime, capacity + other.capacity, open + other.open, closed || other.closed);
    }
  }

  /** In their order: as seen where they are, as planned where nobody has asked for them yet. */
  static SortedMap<LocalTime, Seen> over(List<PlannedSlot> planned, Map<LocalTime, Seen> seen) {
    var all = new TreeMap<LocalTime, Seen>();
    planned.forEach(slot -> all.put(slot.startTime(), Seen.of(slot)));
    all.putAll(seen);
    return all;
  }

  /** A branch on a day. */
  record BranchDay(String branchId, LocalDate date) {}

  /** Of several branches and days at once; one of which nothing is known may be missing. */
  default Map<BranchDay, Map<LocalTime, Seen>> of(List<BranchDay> days, String category) {
    var seen = new HashMap<BranchDay, Map<LocalTime, Seen>>();
    days.forEach(day -> seen.put(day, of(day.branchId(), day.date(), category)));
    return seen;
  }

  /** By start time; a slot that nobody has asked for yet may be missing. */
  Map<LocalTime, Seen> of(String branchId, LocalDate date, String category);
}
