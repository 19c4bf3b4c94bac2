package org.openhpf.bench.booking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.bench.Measure;
import org.openhpf.bench.platform.LocalPlatform;
import org.openhpf.bench.platform.Rounds;

/** Many people at once, with a place for each of them, in all slots of a day. */
public final class BookingPeak {
  private final Path root;
  private final int users;

  /**
   * @param root of the repository, built
   * @param users how many ask at once
   */
  public BookingPeak(Path root, int users) {
    this.root = root;
    this.users = users;
  }

  public List<Measure> measure(int rounds) throws Exception {
    var measures = new ArrayList<Measure>();
    try (var platform = LocalPlatform.start(root, Desk.FUNCTIONS);
        var dynamoDb = platform.dynamoDb()) {
      var desk = new Desk(platform);
      var seats = new Seats(new Slots(platform), desk);
      var timed = new Rounds(platform, "bookings");
      for (int round = 0; round < rounds; round++) {
        List<SlotId> places = seats.take(users);
        timed.round(desk.crowd(places));
      }
      StoredPlaces stored = new BookingTable(dynamoDb).places();
      long booked = timed.count(201);
      long asked = (long) users * rounds;
      measures.add(Measure.of("people at once", users, ""));
      measures.add(Measure.exactly(0, "failed: 5xx or no reply", timed.failed(), ""));
      measures.add(Measure.exactly(0, "not booked", asked - booked, ""));
      measures.add(Measure.exactly(0, "oversold places", stored.oversold(), ""));
      measures.add(Measure.exactly(0, "places counted wrongly", stored.miscounted(), ""));
      measures.add(
          Measure.exactly(
              0, "stored, not replied", stored.booked() - booked - seats.warming(), ""));
      measures.addAll(timed.measures());
    }
    measures.addAll(WrittenUnits.ofOneBooking());
    return measures;
  }
}
