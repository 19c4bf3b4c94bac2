package org.openhpf.appointments.model;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.local.testing.StillClock;

/**
 * Few people and fewer places, so that everything happens at once: two branches with two slots a
 * day, two dozen people and six members of their families.
 */
final class Town {
  static final LocalTime NINE = LocalTime.of(9, 0);
  static final LocalTime HALF_PAST = LocalTime.of(9, 30);
  private static final List<String> CATEGORIES = List.of("loan", "withdrawal");
  private static final int PEOPLE = 24;

  /** Of nobody: the address code is no district's. */
  private static final List<Attendee> FAMILY =
      List.of(
              "440100195803120015",
              "440100198507210028",
              "440100199909090035",
              "44010019900101004X",
              "44010019920202005X",
              "440100197606060067")
          .stream()
          .map(number -> new Attendee("示例", new ResidentIdNumber(number)))
          .toList();

  /** Less than a place a counter, one place, more places than counters, a few. */
  private static final Map<String, List<Integer>> CAPACITIES =
      Map.of("tianhe", List.of(3, 1), "haizhu", List.of(9, 2));

  final StillClock clock = StillClock.at("2026-11-20T10:00:00+08:00");
  final CsvBranches branches = new CsvBranches();
  final SlotPlans plans =
      (branch, category, day) ->
          CATEGORIES.contains(category)
              ? slots(CAPACITIES.getOrDefault(branch, List.of()))
              : List.of();

  private static List<PlannedSlot> slots(List<Integer> capacities) {
    return capacities.isEmpty()
        ? List.of()
        : List.of(
            new PlannedSlot(NINE, HALF_PAST, capacities.getFirst()),
            new PlannedSlot(HALF_PAST, HALF_PAST.plusMinutes(30), capacities.getLast()));
  }

  static String person(Random random) {
    return "person" + random.nextInt(PEOPLE);
  }

  static String branch(Random random) {
    return random.nextBoolean() ? "tianhe" : "haizhu";
  }

  static String category(Random random) {
    return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
  }

  static LocalTime start(Random random) {
    return random.nextBoolean() ? NINE : HALF_PAST;
  }

  /** On one of the next days that can be booked, mostly. */
  static SlotId slot(List<java.time.LocalDate> days, Random random) {
    return new SlotId(branch(random), days.get(random.nextInt(2)), category(random), start(random));
  }

  /** One to three different people, the person himself among them or not. */
  static List<Optional<Attendee>> household(Random random) {
    var household = new ArrayList<Optional<Attendee>>();
    if (random.nextInt(4) > 0) {
      household.add(Optional.empty());
    }
    int first = random.nextInt(FAMILY.size());
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      household.add(Optional.of(FAMILY.get((first + i) % FAMILY.size())));
    }
    return household;
  }
}
