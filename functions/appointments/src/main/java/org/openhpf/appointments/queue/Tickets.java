package org.openhpf.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * The tickets of all branches. What is stored rests on what was read before: {@link #issue} and
 * {@link #change} are empty where that has changed in the meantime, and nothing is stored; then
 * look again.
 */
public interface Tickets {

  Optional<Ticket> find(String ticketId);

  /**
   * Those issued on a day to a holder, or for his account, whatever has become of them; the newest
   * first.
   */
  List<Ticket> of(String holder, LocalDate date);

  HallQueue queue(String branchId, LocalDate date);

  DayCounts counts(String branchId, LocalDate date);

  Experience experience(String branchId);

  /** What an earlier request of this key led to: Done or RequestKeyReused. */
  Optional<QueueOutcome> earlier(RequestKey request);

  /** Whoever comes for the appointment. */
  String holder(Appointment appointment);

  /** Somebody at the counter, known by the id number alone. */
  String holder(ResidentIdNumber idNumber);

  /** Somebody with an account. */
  String holder(String personId);

  /**
   * A new ticket.
   *
   * @param before counts as they were read
   * @param after counts with it
   * @param appointment what it checks in; empty for a walk-in
   */
  record Issue(
      Ticket ticket,
      DayCounts before,
      DayCounts after,
      Optional<Appointment> appointment,
      Actor by,
      Optional<RequestKey> request) {}

  /**
   * Stores the ticket, puts it into the line, checks its appointment in, keeps to one open ticket
   * per holder and category, and records the decision: all or none.
   *
   * @return Done, BranchClosed, TicketOpen or RequestKeyReused
   */
  Optional<QueueOutcome> issue(Issue issue);

  /**
   * A ticket's next step.
   *
   * @param from as it was read
   * @param action what is recorded, a verb in the past
   * @param learnt what the prediction learns from it
   * @param ended what the case is told
   */
  record Change(
      Ticket from,
      Ticket to,
      String action,
      Optional<Experience> learnt,
      Optional<ServiceEnded> ended,
      Instant at,
      Actor by,
      Optional<RequestKey> request) {}

  /**
   * Stores the step, keeps line and window with it, tells the case, and records the decision: all
   * or none.
   *
   * @return Done, WindowBusy, TicketOpen or RequestKeyReused
   */
  Optional<QueueOutcome> change(Change change);
}
