package org.openhpf.appointments.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.CancelAppointment;
import org.openhpf.appointments.booking.DynamoAppointments;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;

/** What the event files about the waiting list find: each a slot of one place, taken. */
public final class WaitlistCases {
  private static final String CATEGORY = "transfer";
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

  private final Map<String, String> environment;
  private final CsvBranches hall = new CsvBranches();

  private WaitlistCases(Map<String, String> environment) {
    this.environment = environment;
  }

  public static PlayedEvents prepare(PlayedEvents played, TestStack stack) {
    Supplier<WaitlistCases> cases = () -> new WaitlistCases(stack.environment("appointments-http"));
    return played
        .given(
            "appointments-http/join-waitlist",
            () -> cases.get().full("contribution", "08:30", Duration.ZERO))
        .given(
            "appointments-http/get-waitlist-entry",
            () -> cases.get().waiting("6t1y8r3w0q5p2a7s4d9f", "09:00"))
        .given(
            "appointments-http/list-waitlist",
            () -> cases.get().offered("8n2b5v1c7x3z9k4j6h0g", "09:30"))
        .given(
            "appointments-http/accept-offer",
            () -> cases.get().offered("1q4w7e0r3t6y9p2a5s8d", "10:00"))
        .given(
            "appointments-http/accept-nothing",
            () -> cases.get().waiting("9z3x6c0v2b5n8m1k4j7h", "10:30"))
        .given(
            "appointments-http/leave-waitlist",
            () -> cases.get().waiting("2g5h8j1k4z7x0c3v6b9n", "11:00"))
        .given(
            "appointments-places/offer-over",
            () -> cases.get().offeredLongAgo("7m0n3b6v9c2x5z8k1j4h", "11:30"));
  }

  private void waiting(String personId, String start) {
    full(CATEGORY, start, Duration.ZERO);
    join(personId, start, Duration.ZERO);
  }

  private void offered(String personId, String start) {
    offered(personId, start, Duration.ZERO);
  }

  private void offeredLongAgo(String personId, String start) {
    offered(personId, start, Duration.ofMinutes(11));
  }

  private void offered(String personId, String start, Duration ago) {
    Appointment taken = full(CATEGORY, start, ago);
    DynamoWaiting waiting = join(personId, start, ago);
    var rules = rules(ago);
    new CancelAppointment(new DynamoAppointments(parts(ago, new Ids(clock(ago)))), rules)
        .cancel(taken.personId(), taken.appointmentId(), Hall.by(taken.personId()));
    waiting.offerPlaces().freed(taken.slot());
  }

  private Appointment full(String category, String start, Duration ago) {
    DynamoParts parts = parts(ago, new Ids(clock(ago)));
    var book =
        new BookAppointment(
            hall, plans(start), rules(ago), new DynamoAppointments(parts), parts.ids());
    var slot = new SlotId("haizhu", FRIDAY, category, LocalTime.parse(start));
    return ((Booked) book.book(Hall.wish("early" + start, slot), Optional.empty())).appointment();
  }

  /** The entry's id is the same at every run, as the event files name it. */
  private DynamoWaiting join(String personId, String start, Duration ago) {
    Clock still = Clock.fixed(ChinaTime.parse(Hall.FRIDAY), ChinaTime.ZONE);
    DynamoParts parts = parts(ago, new Ids(still, new Random(personId.hashCode())));
    var waiting = new DynamoWaiting(parts, plans(start), rules(ago));
    var book =
        new BookAppointment(
            hall, plans(start), rules(ago), new DynamoAppointments(parts), parts.ids());
    var wish =
        new JoinWaitlist.Wish(
            personId,
            new Line("haizhu", FRIDAY, CATEGORY),
            Optional.of(LocalTime.parse(start)),
            Set.of(),
            Hall.by(personId));
    waiting.join(book).join(wish, Optional.empty());
    return waiting;
  }

  private DynamoParts parts(Duration ago, Ids ids) {
    return DynamoParts.of(environment, clock(ago), ids, hall);
  }

  private BookingRules rules(Duration ago) {
    return new BookingRules(clock(ago), new Random(1));
  }

  private Clock clock(Duration ago) {
    return Clock.offset(ChinaTime.clock(environment), ago.negated());
  }

  private static SlotPlans plans(String start) {
    LocalTime from = LocalTime.parse(start);
    return (branchId, category, day) -> List.of(new PlannedSlot(from, from.plusMinutes(30), 1));
  }
}
