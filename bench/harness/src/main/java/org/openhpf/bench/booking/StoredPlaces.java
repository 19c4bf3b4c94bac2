package org.openhpf.bench.booking;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Places as they are stored, told twice: by the slots' counters and by the appointments.
 *
 * @param slots by branch, day, category and time
 */
record StoredPlaces(Map<String, Slot> slots) {

  /**
   * @param capacity of all its counters
   * @param taken as its counters say
   * @param booked appointments that stand
   */
  record Slot(int capacity, int taken, int booked) {
    Slot plus(Slot other) {
      return new Slot(capacity + other.capacity, taken + other.taken, booked + other.booked);
    }
  }

  static StoredPlaces of(Iterable<Map<String, AttributeValue>> rows) {
    var slots = new HashMap<String, Slot>();
    for (Map<String, AttributeValue> row : rows) {
      String pk = row.get("pk").s();
      if (pk.startsWith("SLOT#")) {
        int all = number(row, "allPlaces");
        String slot = pk.substring("SLOT#".length(), pk.lastIndexOf('#'));
        slots.merge(slot, new Slot(all, all - number(row, "openPlaces"), 0), Slot::plus);
      } else if (stands(row)) {
        String place = row.get("placeKey").s();
        slots.merge(place.substring(0, place.lastIndexOf('#')), new Slot(0, 0, 1), Slot::plus);
      }
    }
    return new StoredPlaces(slots);
  }

  private static boolean stands(Map<String, AttributeValue> row) {
    return row.get("sk").s().startsWith("APPOINTMENT#")
        && !row.get("appointmentStatus").s().equals("CANCELLED");
  }

  private static int number(Map<String, AttributeValue> row, String attribute) {
    return Integer.parseInt(row.get(attribute).n());
  }

  int booked() {
    return slots.values().stream().mapToInt(Slot::booked).sum();
  }

  /** Appointments beyond the capacity of their slot. */
  int oversold() {
    return slots.values().stream().mapToInt(s -> Math.max(0, s.booked() - s.capacity())).sum();
  }

  /** Places of which counters and appointments say different things; none is held here. */
  int miscounted() {
    return slots.values().stream().mapToInt(s -> Math.abs(s.taken() - s.booked())).sum();
  }
}
