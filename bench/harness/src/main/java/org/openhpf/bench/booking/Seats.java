package org.openhpf.bench.booking;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.openhpf.appointments.hall.SlotId;

/** Hands out the open places of one day after another. */
final class Seats {
  private final Slots slots;
  private final Desk desk;
  private final Iterator<LocalDate> days = Slots.days().iterator();
  private List<SlotId> left = List.of();
  private long warming;

  Seats(Slots slots, Desk desk) {
    this.slots = slots;
    this.desk = desk;
  }

  /**
   * Places for so many people, in slots that are open already, spread over all slots of a day.
   *
   * @throws IllegalStateException if there are not so many on any day left
   */
  List<SlotId> take(int people) throws Exception {
    while (left.size() < people) {
      if (!days.hasNext()) {
        throw new IllegalStateException("no day has " + people + " places left: fewer rounds");
      }
      warmUp(days.next());
    }
    List<SlotId> taken = left.subList(0, people);
    left = left.subList(people, left.size());
    return taken;
  }

  /** One place in each slot: their counters are made, all environments started and warm. */
  void warmUp(LocalDate day) throws Exception {
    List<SlotId> places = slots.places(day);
    List<SlotId> first = places.stream().distinct().toList();
    warming += desk.crowd(first).call().count(201);
    left = places.subList(first.size(), places.size());
  }

  /** Places booked by warming up. */
  long warming() {
    return warming;
  }
}
