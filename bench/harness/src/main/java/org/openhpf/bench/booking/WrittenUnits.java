package org.openhpf.bench.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.bench.Measure;
import org.openhpf.local.testing.dynamodb.WriteUnits;

/**
 * Write units of bookings by DynamoDB's rules, counted and not timed: one for each started KB, two
 * in a transaction, whether it is stored or refused; one for each change of an index. A partition
 * takes 1,000 a second.
 */
final class WrittenUnits {
  /** DynamoDB's limit of one partition, and so of one partition key. */
  static final int MOST_A_SECOND = 1_000;

  private WrittenUnits() {}

  /** Of one booking where there is room, and of sending its notification. */
  static List<Measure> ofOneBooking() {
    var hall = new CountedHall(BookingContention.CAPACITY);
    hall.book();
    var measures = new ArrayList<Measure>();
    long booked = hall.dynamoDb().units().total();
    measures.add(Measure.of("a booking writes", booked, "units"));
    for (WriteUnits.Place place : written(hall)) {
      measures.add(Measure.of("a booking writes to " + name(place), place.units(), "units"));
    }
    hall.relay();
    long relayed = hall.dynamoDb().units().total() - booked;
    measures.add(Measure.of("relaying its notification writes", relayed, "units"));
    return measures;
  }

  /** Of so many people who book one slot within a second, with what is sent to them. */
  static List<Measure> ofASecondOnOneSlot(int users, int capacity) throws InterruptedException {
    var hall = new CountedHall(capacity);
    long booked = inASecond(hall, users);
    long counter =
        hall.dynamoDb().unitsByKey(CountedHall.TABLE).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("SLOT#"))
            .mapToLong(Map.Entry::getValue)
            .max()
            .orElse(0);
    hall.relay();
    String which = users + "/s on " + capacity + " places, ";
    var measures = new ArrayList<Measure>();
    measures.add(Measure.exactly(Math.min(users, capacity), which + "booked", booked, ""));
    measures.add(Measure.of(which + "all units", hall.dynamoDb().units().total(), "/s"));
    measures.add(Measure.atMost(MOST_A_SECOND, which + "busiest counter", counter, "/s"));
    for (WriteUnits.Place place : written(hall)) {
      measures.add(
          Measure.atMost(
              MOST_A_SECOND, which + name(place) + ": busiest key", place.hottestUnits(), "/s"));
    }
    return measures;
  }

  private static long inASecond(CountedHall hall, int users) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<BookingOutcome>> all =
          IntStream.range(0, users)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            Thread.sleep(TimeUnit.SECONDS.toMillis(1) * i / users);
                            return hall.book();
                          }))
              .toList();
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.MINUTES);
      return all.stream()
          .map(Future::resultNow)
          .filter(BookingOutcome.Booked.class::isInstance)
          .count();
    }
  }

  private static List<WriteUnits.Place> written(CountedHall hall) {
    return hall.dynamoDb().units().places().stream().filter(place -> place.units() > 0).toList();
  }

  private static String name(WriteUnits.Place place) {
    return place.index().map(index -> "index " + index).orElse(place.table());
  }
}
