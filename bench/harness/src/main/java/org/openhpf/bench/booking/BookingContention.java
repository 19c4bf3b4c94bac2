package org.openhpf.bench.booking;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.bench.Measure;
import org.openhpf.bench.platform.LocalPlatform;
import org.openhpf.bench.platform.Replies;
import org.openhpf.bench.platform.Rounds;

/** Many people at once, and all of them want the same slot. */
public final class BookingContention {
  /** Places of the slot everybody wants. */
  public static final int CAPACITY = 100;

  private static final String FULL = "/problems/slot-full";

  private final Path root;
  private final int users;

  /**
   * @param root of the repository, built
   * @param users how many ask at once, at least {@link #CAPACITY}
   */
  public BookingContention(Path root, int users) {
    this.root = root;
    this.users = users;
  }

  public List<Measure> measure(int rounds) throws Exception {
    var measures = new ArrayList<Measure>();
    try (var platform = LocalPlatform.start(root, Desk.FUNCTIONS);
        var dynamoDb = platform.dynamoDb()) {
      var desk = new Desk(platform);
      var slots = new Slots(platform);
      List<LocalDate> days = Slots.days();
      new Seats(slots, desk).warmUp(days.getFirst());
      List<SlotId> hot = slots.places(days.getLast()).stream().distinct().limit(rounds).toList();
      var timed = new Rounds(platform, "bookings");
      timed.awaitStillness();
      var table = new BookingTable(dynamoDb);
      var booked = new ArrayList<Long>();
      var full = new ArrayList<Long>();
      for (SlotId slot : hot) {
        table.open(slot, CAPACITY);
        Replies replies = timed.round(desk.crowd(Collections.nCopies(users, slot)));
        booked.add(replies.count(201));
        full.add(replies.count(409, FULL));
      }
      StoredPlaces places = table.places();
      measures.add(Measure.of("people at once on one slot", users, ""));
      measures.add(Measure.of("places of the slot", CAPACITY, ""));
      measures.add(Measure.exactly(0, "failed: 5xx or no reply", timed.failed(), ""));
      measures.add(
          Measure.exactly(CAPACITY, "201 in a round", Rounds.farthest(booked, CAPACITY), ""));
      measures.add(
          Measure.exactly(
              users - CAPACITY,
              "409 slot-full in a round",
              Rounds.farthest(full, users - CAPACITY),
              ""));
      measures.add(Measure.exactly(0, "oversold places", places.oversold(), ""));
      measures.add(Measure.exactly(0, "places counted wrongly", places.miscounted(), ""));
      measures.addAll(timed.measures());
    }
    measures.addAll(WrittenUnits.ofASecondOnOneSlot(users, CAPACITY));
    measures.addAll(WrittenUnits.ofASecondOnOneSlot(users, users));
    return measures;
  }
}
