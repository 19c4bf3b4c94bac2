package org.openhpf.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.queue.PredictWait.Scene;
import org.openhpf.kernel.RequestKey;

/** Gives somebody the next number of today, whatever he comes for. */
final class IssueTicket {
  private final Tickets tickets;
  private final TicketPrefixes prefixes;
  private final PredictWait predictWait;
  private final QueueRules rules;

  /**
   * Who gets it.
   *
   * @param due begin of the slot; without an appointment now
   * @param holder see {@link Ticket}
   */
  record Visitor(
      String ticketId,
      String category,
      TicketKind kind,
      Instant due,
      Optional<String> personId,
      Optional<String> holder,
      Optional<Appointment> appointment) {}

  IssueTicket(Tickets tickets, TicketPrefixes prefixes, PredictWait predictWait, QueueRules rules) {
    this.tickets = tickets;
    this.prefixes = prefixes;
    this.predictWait = predictWait;
    this.rules = rules;
  }

  /**
   * @param room whether one more may be issued after those of today
   * @return empty if what the visitor comes with has changed in the meantime
   */
  Optional<QueueOutcome> issue(
      Visitor visitor,
      Branch branch,
      Predicate<DayCounts> room,
      Actor by,
      Optional<RequestKey> request) {
    Scene scene = PredictWait.scene(branch, tickets, rules);
    if (!room.test(scene.counts())) {
      return Optional.of(new QueueOutcome.WalkInsFull());
    }
    Ticket ticket = ticket(visitor, scene);
    String prefix = prefixes.of(visitor.category(), visitor.kind());
    DayCounts after =
        visitor.kind() == TicketKind.APPOINTMENT
            ? scene
                .counts()
                .withCheckIn(prefix, visitor.category(), startTime(visitor.appointment()))
            : scene
                .counts()
                .withWalkIn(prefix, visitor.category(), visitor.kind() == TicketKind.ELDER);
    return tickets.issue(
        new Tickets.Issue(ticket, scene.counts(), after, visitor.appointment(), by, request));
  }

  private Ticket ticket(Visitor visitor, Scene scene) {
    LocalDate today = rules.today();
    Instant now = rules.now();
    String prefix = prefixes.of(visitor.category(), visitor.kind());
    var place =
        new LinePlace(
            rules.rank(visitor.kind()), visitor.due(), now, Optional.empty(), visitor.ticketId());
    return new Ticket(
        visitor.ticketId(),
        prefix + "%03d".formatted(scene.counts().number(prefix) + 1),
        DateTimeFormatter.BASIC_ISO_DATE.format(today)
            + "%06d".formatted(scene.counts().tickets() + 1),
        scene.branch().branchId(),
        today,
        visitor.category(),
        visitor.kind(),
        visitor.personId(),
        visitor.holder(),
        TicketStatus.WAITING,
        place,
        now,
        predictWait
            .of(scene, visitor.category(), visitor.kind(), scene.queue().before(place))
            .map(WaitPrediction::playedSeconds),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static LocalTime startTime(Optional<Appointment> appointment) {
    return appointment.orElseThrow().slot().startTime();
  }
}
