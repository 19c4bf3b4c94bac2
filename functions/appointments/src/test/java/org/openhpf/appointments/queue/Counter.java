package org.openhpf.appointments.queue;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.BookAppointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.DynamoSeenSlots;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;

/** The queue's use cases over the real adapter, on a Monday; the hall opens at 08:30. */
final class Counter {
  static final String BRANCH = "tianhe";
  static final String MORNING = "2026-11-30T08:45:00+08:00";
  static final Actor STAFF = new Actor("staff-1", "counter");

  final Hall hall;
  final QueueRules rules;
  final DynamoTickets tickets;
  final CheckIn checkIn;
  final TakeTicket takeTicket;
  final ShowQueue showQueue;
  final CallNext callNext;
  final HandleTicket handleTicket;

  private Counter(Hall hall) {
    this.hall = hall;
    rules = new QueueRules(hall.rules);
    tickets = new DynamoTickets(hall.parts);
    var windows = new CsvWindows();
    var predictWait = new PredictWait(windows, new DynamoSeenSlots(hall.parts.table()), rules);
    var issueTicket = new IssueTicket(tickets, new TicketPrefixes(), predictWait, rules);
    checkIn = new CheckIn(hall.branches, hall.appointments, windows, tickets, issueTicket, rules);
    takeTicket =
        new TakeTicket(
            hall.branches, hall.branches, windows, tickets, issueTicket, rules, hall.ids);
    showQueue = new ShowQueue(hall.branches, windows, tickets, predictWait, rules);
    callNext = new CallNext(hall.branches, windows, tickets, predictWait, rules);
    handleTicket = new HandleTicket(hall.branches, tickets, predictWait, rules);
  }

  /** On Friday: book first, then {@link #open}. */
  static Counter inMemory() {
    return new Counter(Hall.inMemory());
  }

  /** As {@link #inMemory}, on DynamoDB Local. */
  static Counter of(Class<?> test) {
    return new Counter(Hall.open(test));
  }

  Counter open() {
    hall.clock.moveTo(MORNING);
    return this;
  }

  /** Another environment of the function. */
  Counter beside(long seed) {
    return new Counter(hall.beside(seed));
  }

  /** As {@link #beside}, with DynamoDB behind an endpoint of the test's. */
  Counter beside(long seed, URI dynamoDb) {
    return new Counter(hall.beside(seed, dynamoDb));
  }

  /** For Monday, on the Friday before. */
  Appointment booked(String personId, String category, String start) {
    var wish = Hall.wish(personId, BRANCH, category, Hall.MONDAY, LocalTime.parse(start));
    return ((BookingOutcome.Booked) hall.book.book(wish, Optional.empty()))
        .appointments()
        .getFirst();
  }

  /** For somebody of the family alone, as {@link #booked}. */
  Appointment bookedFor(
      Attendee member,
      String personId,
      String branchId,
      LocalDate day,
      String category,
      String start) {
    var slot = new SlotId(branchId, day, category, LocalTime.parse(start));
    var wish =
        new BookAppointment.Wish(
            personId, slot, List.of(Optional.of(member)), List.of(), Set.of(), citizen(personId));
    return ((BookingOutcome.Booked) hall.book.book(wish, Optional.empty()))
        .appointments()
        .getFirst();
  }

  QueueOutcome checkIn(Appointment a) {
    return checkIn.checkIn(a.personId(), a.appointmentId(), citizen(a.personId()));
  }

  QueueOutcome take(String personId, String category) {
    return take(personId, category, false, Optional.empty());
  }

  QueueOutcome take(String personId, String category, boolean elder, Optional<RequestKey> request) {
    var wish =
        new TakeTicket.Wish(BRANCH, category, elder, Optional.of(personId), Optional.empty());
    return takeTicket.take(wish, citizen(personId), request);
  }

  /** By staff, for somebody at the counter. */
  QueueOutcome takeFor(Optional<ResidentIdNumber> idNumber, String category) {
    var wish = new TakeTicket.Wish(BRANCH, category, false, Optional.empty(), idNumber);
    return takeTicket.take(wish, STAFF, Optional.empty());
  }

  QueueOutcome call(int window) {
    return callNext.call(BRANCH, window, STAFF, Optional.empty());
  }

  QueueOutcome finish(Ticket ticket) {
    return handleTicket.finish(ticket.ticketId(), STAFF);
  }

  QueueOutcome pass(Ticket ticket) {
    return handleTicket.pass(ticket.ticketId(), STAFF);
  }

  QueueOutcome takeBack(Ticket ticket) {
    return handleTicket.takeBack(ticket.ticketId(), STAFF);
  }

  Ticket now(Ticket ticket) {
    return tickets.find(ticket.ticketId()).orElseThrow();
  }

  HallQueue queue() {
    return tickets.queue(BRANCH, Hall.MONDAY);
  }

  /** The numbers of those waiting, in their order. */
  List<String> line() {
    return queue().waiting().stream().map(Waiting::number).toList();
  }

  static Actor citizen(String personId) {
    return Hall.by(personId);
  }

  static Ticket ticket(QueueOutcome outcome) {
    return ((QueueOutcome.Done) outcome).ticket();
  }
}
