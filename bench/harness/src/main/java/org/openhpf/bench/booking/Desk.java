package org.openhpf.bench.booking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.bench.platform.Crowd;
import org.openhpf.bench.platform.LocalPlatform;
import org.openhpf.bench.platform.Replies;

/** Where crowds of new citizens book, each person with a key of his own. */
record Desk(LocalPlatform platform) {
  /** What a booking sets in motion. */
  static final List<String> FUNCTIONS =
      List.of(
          "appointments-http",
          "appointments-relay",
          "appointments-projection",
          "appointments-notifications");

  /**
   * A crowd that is ready: person i will ask for a place in slot i, and has his token.
   *
   * @return to be called once; the replies in the same order
   */
  Callable<Replies> crowd(List<SlotId> slots) throws InterruptedException {
    List<String> citizens = platform.citizens(slots.size());
    return () ->
        Crowd.ask(
            slots.size(),
            i ->
                platform.post("/v1/appointments", citizens.get(i), body(slots.get(i)), "key-" + i));
  }

  private static Map<String, String> body(SlotId slot) {
    return Map.of(
        "branchId", slot.branchId(),
        "category", slot.category(),
        "date", slot.date().toString(),
        "startTime", slot.startTime().toString());
  }
}
