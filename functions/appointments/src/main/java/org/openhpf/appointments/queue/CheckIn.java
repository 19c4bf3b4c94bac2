package org.openhpf.appointments.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Appointments;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.kernel.ResidentIdNumber;

/** Turns an appointment into a ticket around its time; once more gives the same ticket. */
public final class CheckIn {
  private final Branches branches;
  private final Appointments appointments;
  private final Windows windows;
  private final Tickets tickets;
  private final IssueTicket issueTicket;
  private final QueueRules rules;

  CheckIn(
      Branches branches,
      Appointments appointments,
      Windows windows,
      Tickets tickets,
      IssueTicket issueTicket,
      QueueRules rules) {
    this.branches = branches;
    this.appointments = appointments;
    this.windows = windows;
    this.tickets = tickets;
    this.issueTicket = issueTicket;
    this.rules = rules;
  }

  /** By its owner. */
  public QueueOutcome checkIn(String personId, String appointmentId, Actor by) {
    return untilDecided(personId, appointmentId, by);
  }

  /** At the counter or kiosk of a branch, by the code. */
  public QueueOutcome checkInByCode(String branchId, String ticketCode, Actor by) {
    if (branches.find(branchId, rules.today()).isEmpty()) {
      return new QueueOutcome.NoSuchBranch();
    }
    // Codes are not unique, and the index is a moment old: it only tells where to look.
    List<Appointment> found = appointments.withTicketCode(ticketCode).items();
    Optional<Appointment> meant =
        found.stream().min(Comparator.comparing(a -> unlikeliness(a, branchId)));
    if (meant.isEmpty()) {
      return new QueueOutcome.NoSuchAppointment();
    }
    return meant.get().slot().branchId().equals(branchId)
        ? untilDecided(meant.get().personId(), meant.get().appointmentId(), by)
        : new QueueOutcome.OtherBranch(meant.get().slot().branchId());
  }

  /**
   * At the counter or kiosk of a branch, by the id number, what family has booked for somebody: of
   * several categories the one that can be checked in now and begins first. Once more gives the
   * same ticket, unless the next one can be checked in by then.
   */
  public QueueOutcome checkInByIdNumber(String branchId, ResidentIdNumber idNumber, Actor by) {
    if (branches.find(branchId, rules.today()).isEmpty()) {
      return new QueueOutcome.NoSuchBranch();
    }
    Optional<Appointment> meant =
        appointments.bookedFor(idNumber).stream()
            .filter(a -> !a.date().isBefore(rules.today()))
            .min(
                Comparator.<Appointment>comparingInt(a -> unlikeliness(a, branchId))
                    .thenComparingInt(this::untimeliness)
                    .thenComparing(Appointment::begins));
    boolean now =
        meant.filter(a -> unlikeliness(a, branchId) == 0 && untimeliness(a) == 0).isPresent();
    return (now ? Optional.<QueueOutcome>empty() : checkedInBefore(branchId, idNumber))
        .or(() -> meant.map(a -> here(a, branchId, by)))
        .orElseGet(QueueOutcome.NoAppointmentToday::new);
  }

  private Optional<QueueOutcome> checkedInBefore(String branchId, ResidentIdNumber idNumber) {
    return tickets.of(tickets.holder(idNumber), rules.today()).stream()
        .filter(ticket -> ticket.branchId().equals(branchId))
        .filter(ticket -> ticket.kind() == TicketKind.APPOINTMENT)
        .findFirst()
        .map(QueueOutcome.Done::new);
  }

  /** Nobody who comes on the wrong day is sent to another branch. */
  private QueueOutcome here(Appointment a, String branchId, Actor by) {
    if (!a.date().equals(rules.today())) {
      return new QueueOutcome.OtherDay(a.date());
    }
    return a.slot().branchId().equals(branchId)
        ? untilDecided(a.personId(), a.appointmentId(), by)
        : new QueueOutcome.OtherBranch(a.slot().branchId());
  }

  /**
   * Those that can be checked in now, before those that can be later, before those that are over.
   */
  private int untimeliness(Appointment a) {
    if (rules.now().isBefore(rules.checkInFrom(a))) {
      return 1;
    }
    return rules.now().isAfter(rules.checkInUntil(a)) ? 2 : 0;
  }

  private int unlikeliness(Appointment a, String branchId) {
    return (a.date().equals(rules.today()) ? 0 : 4)
        + (a.slot().branchId().equals(branchId) ? 0 : 2)
        + (a.status() == AppointmentStatus.CANCELLED ? 1 : 0);
  }

  private QueueOutcome untilDecided(String personId, String appointmentId, Actor by) {
    while (true) {
      Optional<Appointment> found = appointments.find(personId, appointmentId);
      if (found.isEmpty()) {
        return new QueueOutcome.NoSuchAppointment();
      }
      Optional<QueueOutcome> outcome = checkIn(found.get(), by);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // It was cancelled or moved in this moment, or somebody else took the number: look again.
    }
  }

  private Optional<QueueOutcome> checkIn(Appointment a, Actor by) {
    if (a.status() == AppointmentStatus.CHECKED_IN) {
      return tickets.find(a.appointmentId()).map(QueueOutcome.Done::new);
    }
    Optional<QueueOutcome> refusal = refusal(a);
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<Branch> branch = branches.find(a.slot().branchId(), a.date());
    if (branch.isEmpty()) {
      return Optional.of(new QueueOutcome.NoSuchBranch());
    }
    var visitor =
        new IssueTicket.Visitor(
            a.appointmentId(),
            a.slot().category(),
            TicketKind.APPOINTMENT,
            a.begins(),
            Optional.of(a.personId()),
            Optional.of(tickets.holder(a)),
            Optional.of(a));
    return issueTicket.issue(visitor, branch.get(), counts -> true, by, Optional.empty());
  }

  private Optional<QueueOutcome> refusal(Appointment a) {
    if (a.status() == AppointmentStatus.CANCELLED) {
      return Optional.of(new QueueOutcome.AppointmentNotOpen(a.status()));
    }
    if (!a.date().equals(rules.today())) {
      return Optional.of(new QueueOutcome.OtherDay(a.date()));
    }
    if (rules.now().isBefore(rules.checkInFrom(a))) {
      return Optional.of(new QueueOutcome.TooEarly(rules.checkInFrom(a)));
    }
    if (rules.now().isAfter(rules.checkInUntil(a)) || a.status() == AppointmentStatus.NO_SHOW) {
      return Optional.of(new QueueOutcome.TooLate(rules.checkInUntil(a)));
    }
    boolean served =
        windows.of(a.slot().branchId(), a.date()).stream()
            .anyMatch(window -> window.serves(a.slot().category()));
    return served ? Optional.empty() : Optional.of(new QueueOutcome.NoWindow());
  }
}
