package org.openhpf.appointments.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;

/**
 * Tickets for loans under ids of a test's, stored by the real adapter; once more changes nothing.
 */
public final class StoredTickets {
  private static final Actor STAFF = new Actor("staff-1", "counter");

  private final DynamoTickets tickets;
  private final Clock clock;

  /**
   * @param environment of appointments-http
   */
  public StoredTickets(Map<String, String> environment) {
    clock = ChinaTime.clock(environment);
    tickets =
        new DynamoTickets(
            DynamoParts.of(environment, clock, new Ids(clock, new Random(5)), new CsvBranches()));
  }

  public void waiting(String branchId, String ticketId, String personId) {
    LocalDate today = ChinaTime.today(clock);
    DayCounts before = tickets.counts(branchId, today);
    DayCounts after = before.withWalkIn("C", "loan", false);
    Instant now = clock.instant();
    var ticket =
        new Ticket(
            ticketId,
            "C%03d".formatted(after.number("C")),
            "20261120%06d".formatted(after.tickets()),
            branchId,
            today,
            "loan",
            TicketKind.WALK_IN,
            Optional.of(personId),
            Optional.empty(),
            TicketStatus.WAITING,
            new LinePlace(2, now, now, Optional.empty(), ticketId),
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            0);
    tickets.issue(
        new Tickets.Issue(ticket, before, after, Optional.empty(), STAFF, Optional.empty()));
  }

  public void called(String branchId, int window, String ticketId, String personId) {
    waiting(branchId, ticketId, personId);
    Ticket ticket = tickets.find(ticketId).orElseThrow();
    change(ticket, ticket.called(window, clock.instant()));
  }

  public void recalled(String branchId, int window, String ticketId, String personId) {
    called(branchId, window, ticketId, personId);
    Ticket ticket = tickets.find(ticketId).orElseThrow();
    change(ticket, ticket.recalled());
  }

  public void passed(String branchId, int window, String ticketId, String personId) {
    called(branchId, window, ticketId, personId);
    Ticket ticket = tickets.find(ticketId).orElseThrow();
    change(ticket, ticket.passed(clock.instant()));
  }

  private void change(Ticket from, Ticket to) {
    tickets.change(
        new Tickets.Change(
            from,
            to,
            "changed",
            Optional.empty(),
            Optional.empty(),
            clock.instant(),
            STAFF,
            Optional.empty()));
  }
}
