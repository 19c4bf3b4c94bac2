package org.openhpf.appointments.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.Counters;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.KilledDynamo;
import org.openhpf.appointments.hall.SlotId;

/** Closing and re-seating, killed anywhere, run twice, and beside bookings. */
class ClosingRacesTest {
  private static final List<String> CATEGORIES = List.of("loan", "withdrawal");

  private final Hall hall = Hall.inMemory();
  private final ClosingDesk desk = new ClosingDesk(hall);

  @Test
  void whoBooksWhileTheDayIsClosedIsRefusedOrSeatedElsewhere() {
    var calls = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 40; i++) {
      int n = i;
      calls.add(() -> hall.book("person" + n, "tianhe", CATEGORIES.get(n % 2)) instanceof Booked);
      if (n == 10) {
        calls.add(() -> !(desk.close("tianhe", Hall.MONDAY) instanceof ClosingOutcome.Accepted));
      }
    }
    long booked = AtOnce.all(calls).stream().filter(done -> done).count();
    finish();

    assertEverybodySeated((int) booked);
  }

  @Test
  void cancellingAndMovingGoOnBesideReseating() {
    List<Appointment> booked = bookTen();
    desk.close("tianhe", Hall.MONDAY);
    var calls = new ArrayList<Callable<Integer>>();
    calls.add(desk::run);
    calls.add(() -> new ClosingDesk(hall.beside(2)).run());
    booked.stream()
        .limit(5)
        .forEach(
            one ->
                calls.add(
                    () -> {
                      hall.cancel(one);
                      return 0;
                    }));
    AtOnce.all(calls);
    finish();

    Closure closure = desk.closure("tianhe", Hall.MONDAY);
    assertThat(closure.sameBranch()).isBetween(5, 10);
    assertThat(booked)
        .filteredOn(one -> now(one).status() == AppointmentStatus.CANCELLED)
        .hasSize(5);
    Counters.assertExact(hall);
  }

  /** At some of its calls, before and after their effect; the repetition, or the sweep, goes on. */
  @Test
  void closingKilledAnywhereIsCompleted() {
    bookTen();
    for (int call : List.of(1, 2, 3, 5, 7, 8, 9)) {
      kill(call, call % 2 == 0, killed -> killed.close("tianhe", Hall.MONDAY));
    }
    hall.clock.advance(Duration.ofMinutes(1));
    finish();

    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("closed"))
        .hasSize(1);
    assertEverybodySeated(10);
  }

  @Test
  void reseatingKilledAnywhereSeatsEverybodyOnce() {
    bookTen();
    desk.close("tianhe", Hall.MONDAY);
    var random = new Random(3);
    for (int i = 0; i < 15; i++) {
      kill(1 + random.nextInt(20), random.nextBoolean(), ClosingDesk::run);
    }
    finish();

    assertEverybodySeated(10);
  }

  @Test
  void runsBesideEachOtherSeatEverybodyOnce() {
    bookTen();
    desk.close("tianhe", Hall.MONDAY);
    AtOnce.run(3, i -> new ClosingDesk(hall.beside(10 + i)).run());
    finish();

    assertEverybodySeated(10);
  }

  private List<Appointment> bookTen() {
    return IntStream.range(0, 10)
        .mapToObj(
            i -> ((Booked) hall.book("person" + i, "tianhe", CATEGORIES.get(i % 2))).appointment())
        .toList();
  }

  private interface Work {
    void of(ClosingDesk desk);
  }

  private void kill(int call, boolean effective, Work work) {
    var dynamo = new KilledDynamo(hall.store().dynamoDb(), call, effective);
    try {
      work.of(new ClosingDesk(hall, dynamo.client()));
    } catch (KilledDynamo.Killed e) {
      // That was the idea.
    }
  }

  private void finish() {
    desk.run();
    hall.clock.advance(Duration.ofMinutes(1));
    desk.run();
    assertThat(desk.closure("tianhe", Hall.MONDAY).status()).isEqualTo(ClosureStatus.DONE);
  }

  private void assertEverybodySeated(int people) {
    Closure closure = desk.closure("tianhe", Hall.MONDAY);
    assertThat(closure.sameBranch()).isEqualTo(people);
    assertThat(closure.nearestBranch() + closure.cancelled()).isZero();
    assertThat(desk.days.on("tianhe", Hall.MONDAY)).isEmpty();
    assertThat(desk.days.on("tianhe", Hall.MONDAY.plusDays(1))).hasSize(people);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("reseated"))
        .hasSize(people);
    assertThat(hall.rowsOf("OUTBOX"))
        .filteredOn(row -> row.get("body").s().contains("appointment-reseated"))
        .hasSize(people);
    Counters.assertExact(hall);
    assertThat(hall.slots.read(new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE)))
        .allMatch(count -> count.closed() && count.open() == count.capacity());
  }

  private Appointment now(Appointment a) {
    return hall.appointments.find(a.personId(), a.appointmentId()).orElseThrow();
  }
}
