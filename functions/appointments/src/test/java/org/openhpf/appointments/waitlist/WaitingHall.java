package org.openhpf.appointments.waitlist;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.CancelAppointment;
import org.openhpf.appointments.booking.CancellationOutcome;
import org.openhpf.appointments.booking.CancellationOutcome.Cancelled;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.RescheduleAppointment;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.RequestKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A hall with two slots of few places on Monday, and people who wait. */
final class WaitingHall {
  static final Line LINE = new Line("tianhe", Hall.MONDAY, "loan");
  static final LocalTime HALF_PAST = LocalTime.of(9, 30);
  static final SlotId NINE = slot(Hall.NINE);

  final Hall hall;
  final int capacity;
  final BookAppointment book;
  final RescheduleAppointment reschedule;
  final DynamoWaiting waiting;
  final JoinWaitlist join;

  private WaitingHall(Hall hall, int capacity) {
    this.hall = hall;
    this.capacity = capacity;
    SlotPlans plans =
        (branchId, category, day) ->
            List.of(
                new PlannedSlot(Hall.NINE, HALF_PAST, capacity),
                new PlannedSlot(HALF_PAST, LocalTime.of(10, 0), capacity));
    book = new BookAppointment(hall.branches, plans, hall.rules, hall.appointments, hall.ids);
    waiting = new DynamoWaiting(hall.parts, plans, hall.rules);
    reschedule =
        new RescheduleAppointment(book, hall.rules, hall.appointments, waiting.offerPlaces());
    join = waiting.join(book);
  }

  static WaitingHall inMemory(int capacity) {
    return new WaitingHall(Hall.inMemory(), capacity);
  }

  static WaitingHall open(Class<?> test, int capacity) {
    return new WaitingHall(Hall.open(test), capacity);
  }

  WaitingHall beside(long seed) {
    return new WaitingHall(hall.beside(seed), capacity);
  }

  WaitingHall beside(long seed, URI dynamoDb) {
    return new WaitingHall(hall.beside(seed, dynamoDb), capacity);
  }

  static SlotId slot(LocalTime start) {
    return new SlotId(LINE.branchId(), LINE.date(), LINE.category(), start);
  }

  /** Takes all places of both slots. */
  List<Appointment> full() {
    return List.of(Hall.NINE, HALF_PAST).stream()
        .flatMap(
            start -> IntStream.range(0, capacity).mapToObj(i -> booked("early" + start + i, start)))
        .toList();
  }

  Appointment booked(String personId, LocalTime start) {
    return ((Booked) book(personId, start)).appointment();
  }

  /** At another branch. */
  Appointment booked(String personId, LocalTime start, String branchId) {
    var slot = new SlotId(branchId, LINE.date(), LINE.category(), start);
    BookingOutcome outcome = book.book(Hall.wish(personId, slot), Optional.empty());
    return ((Booked) outcome).appointment();
  }

  BookingOutcome book(String personId, LocalTime start) {
    return book.book(Hall.wish(personId, slot(start)), Optional.empty());
  }

  /** Cancels as the route does: whoever waits is told of it. */
  void cancel(Appointment appointment) {
    if (cancelWithoutAWord(appointment) instanceof Cancelled(Appointment cancelled)) {
      waiting.offerPlaces().freed(cancelled.slot());
    }
  }

  /** As if the environment were killed right after. */
  CancellationOutcome cancelWithoutAWord(Appointment appointment) {
    return new CancelAppointment(hall.appointments, hall.rules)
        .cancel(
            appointment.personId(), appointment.appointmentId(), Hall.by(appointment.personId()));
  }

  JoinOutcome join(String personId, Optional<LocalTime> start, Optional<RequestKey> key) {
    return join.join(
        new JoinWaitlist.Wish(personId, LINE, start, Set.of("t"), Hall.by(personId)), key);
  }

  /** Joins for any slot of the day. */
  WaitlistEntry joined(String personId) {
    return ((JoinOutcome.Joined) join(personId, Optional.empty(), Optional.empty())).entry();
  }

  WaitlistEntry now(WaitlistEntry entry) {
    return waiting.waitlist().find(entry.personId(), entry.waitlistId()).orElseThrow();
  }

  WaitlistStatus status(WaitlistEntry entry) {
    return now(entry).status();
  }

  boolean leave(WaitlistEntry entry) {
    return waiting.leave().leave(entry.personId(), entry.waitlistId(), Hall.by(entry.personId()));
  }

  AcceptOutcome accept(WaitlistEntry entry, Optional<RequestKey> key) {
    return waiting
        .accept()
        .accept(entry.personId(), entry.waitlistId(), Hall.by(entry.personId()), key);
  }

  /** A whole run of the sweep. */
  void sweep() {
    var sweep = waiting.sweepPlaces();
    var input = new SweepPlaces.Input(Optional.empty());
    var step = sweep.advance(Optional.empty(), input);
    while (!step.finished()) {
      step = sweep.advance(Optional.of(step.cursor()), input);
    }
  }

  int open(LocalTime start) {
    return hall.slots.read(slot(start)).stream().mapToInt(count -> count.open()).sum();
  }

  List<Map<String, AttributeValue>> held() {
    return hall.rowsOf("HELD");
  }

  /** Templates of all notices so far. */
  Map<String, Long> notices() {
    return hall.rowsOf("OUTBOX").stream()
        .map(row -> row.get("body").s().replaceAll(".*\"template\":\"([^\"]*)\".*", "$1"))
        .collect(Collectors.groupingBy(template -> template, Collectors.counting()));
  }
}
