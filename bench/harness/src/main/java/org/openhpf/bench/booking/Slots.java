package org.openhpf.bench.booking;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.bench.platform.LocalPlatform;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.WorkingDays;

/** What can be booked, as the platform itself tells. */
final class Slots {
  /** The seventh is not open before 08:30. */
  private static final int BOOKABLE_DAYS = 6;

  private final LocalPlatform platform;

  private record Open(SlotId slot, int places) {}

  Slots(LocalPlatform platform) {
    this.platform = platform;
  }

  static List<LocalDate> days() {
    LocalDate today = LocalDate.now(ChinaTime.ZONE);
    return WorkingDays.china().next(today, BOOKABLE_DAYS);
  }

  /**
   * All open places of that day, of all branches and categories: first one of each slot, in an
   * order that mixes them, then the second ones, and so on.
   */
  List<SlotId> places(LocalDate day) throws IOException, InterruptedException {
    List<Open> slots = of(day);
    int most = slots.stream().mapToInt(Open::places).max().orElse(0);
    return IntStream.range(0, most)
        .boxed()
        .flatMap(taken -> slots.stream().filter(slot -> slot.places() > taken).map(Open::slot))
        .toList();
  }

  private List<Open> of(LocalDate day) throws IOException, InterruptedException {
    var all = new ArrayList<Open>();
    for (var branch : platform.get("/v1/branches").get("items")) {
      String branchId = branch.get("branchId").stringValue();
      for (var served : branch.get("categories")) {
        String category = served.get("category").stringValue();
        String path = "/v1/branches/" + branchId + "/slots?date=" + day + "&category=" + category;
        for (var slot : platform.get(path).get("items")) {
          LocalTime start = LocalTime.parse(slot.get("startTime").stringValue());
          all.add(
              new Open(new SlotId(branchId, day, category, start), slot.get("open").intValue()));
        }
      }
    }
    Collections.shuffle(all, new Random(day.toEpochDay()));
    return all;
  }
}
