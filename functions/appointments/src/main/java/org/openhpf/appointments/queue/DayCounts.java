package org.openhpf.appointments.queue;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/**
 * What a branch has issued on one day.
 *
 * @param tickets all of them: the counter of the serials
 * @param numbers by prefix: the counters of the ticket numbers
 * @param walkIns by category, without elders
 * @param elders by category, those without an appointment
 * @param checkedIn by category and begin of the slot, {@code loan 09:00}
 */
public record DayCounts(
    int tickets,
    Map<String, Integer> numbers,
    Map<String, Integer> walkIns,
    Map<String, Integer> elders,
    Map<String, Integer> checkedIn) {
  public static final DayCounts NONE = new DayCounts(0, Map.of(), Map.of(), Map.of(), Map.of());

  public DayCounts {
    numbers = Map.copyOf(numbers);
    walkIns = Map.copyOf(walkIns);
    elders = Map.copyOf(elders);
    checkedIn = Map.copyOf(checkedIn);
  }

  public int number(String prefix) {
    return numbers.getOrDefault(prefix, 0);
  }

  public int walkIns(String category) {
    return walkIns.getOrDefault(category, 0);
  }

  public int elders(String category) {
    return elders.getOrDefault(category, 0);
  }

  public int checkedIn(String category, LocalTime startTime) {
    return checkedIn.getOrDefault(slot(category, startTime), 0);
  }

  DayCounts withCheckIn(String prefix, String category, LocalTime startTime) {
    return new DayCounts(
        tickets + 1,
        more(numbers, prefix),
        walkIns,
        elders,
        more(checkedIn, slot(category, startTime)));
  }

  DayCounts withWalkIn(String prefix, String category, boolean elder) {
    return new DayCounts(
        tickets + 1,
        more(numbers, prefix),
        elder ? walkIns : more(walkIns, category),
        elder ? more(elders, category) : elders,
        checkedIn);
  }

  private static String slot(String category, LocalTime startTime) {
    return category + " " + startTime;
  }

  private static Map<String, Integer> more(Map<String, Integer> counts, String name) {
    var more = new HashMap<>(counts);
    more.merge(name, 1, Integer::sum);
    return more;
  }
}
