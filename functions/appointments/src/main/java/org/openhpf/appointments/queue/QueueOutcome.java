package org.openhpf.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.hall.Hours;

/** What came of a wish about a ticket. */
public sealed interface QueueOutcome {
  /** It is as wished, now or since before. */
  record Done(Ticket ticket) implements QueueOutcome {}

  record NoSuchBranch() implements QueueOutcome {}

  record NoSuchCategory() implements QueueOutcome {}

  record NoSuchWindow() implements QueueOutcome {}

  record NoSuchTicket() implements QueueOutcome {}

  record NoSuchAppointment() implements QueueOutcome {}

  /** Nothing is booked for somebody today, as far as an id number tells. */
  record NoAppointmentToday() implements QueueOutcome {}

  record BranchClosed() implements QueueOutcome {}

  /** The Idempotency-Key was used for something else. */
  record RequestKeyReused() implements QueueOutcome {}

  /** Check-in begins then. */
  record TooEarly(Instant from) implements QueueOutcome {}

  /** Check-in ended then. */
  record TooLate(Instant until) implements QueueOutcome {}

  /** The appointment is on that day. */
  record OtherDay(LocalDate date) implements QueueOutcome {}

  /** The appointment is at that branch. */
  record OtherBranch(String branchId) implements QueueOutcome {}

  /** It is cancelled, or its time went by. */
  record AppointmentNotOpen(AppointmentStatus status) implements QueueOutcome {}

  /** Today is none; the next one. */
  record NotAWorkingDay(LocalDate next) implements QueueOutcome {}

  /**
   * @param hours in which tickets are issued today
   */
  record OutsideHours(List<Hours> hours) implements QueueOutcome {}

  /** No window serves the category. */
  record NoWindow() implements QueueOutcome {}

  /** All walk-in tickets of the day and category are taken. */
  record WalkInsFull() implements QueueOutcome {}

  /**
   * The holder has an open ticket of the category.
   *
   * @param ticketId empty where it is another account's
   */
  record TicketOpen(String number, String branchId, Optional<String> ticketId)
      implements QueueOutcome {}

  /** The window has not finished or passed the one it called. */
  record WindowBusy(String number, String ticketId) implements QueueOutcome {}

  record NobodyWaiting() implements QueueOutcome {}

  /** Nobody is at the window. */
  record NobodyCalled() implements QueueOutcome {}

  /** Staff do not handle tickets of their own. */
  record OwnCase() implements QueueOutcome {}

  record NotCalled(TicketStatus status) implements QueueOutcome {}

  /** It is at a window, or was. */
  record NotGivenUp(TicketStatus status) implements QueueOutcome {}

  record NotPassed(TicketStatus status) implements QueueOutcome {}

  /** One could return until then. */
  record ReturnTooLate(Instant until) implements QueueOutcome {}

  record PassedTooOften(int passes) implements QueueOutcome {}
}
