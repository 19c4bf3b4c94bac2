package org.openhpf.appointments.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a booking or a change of slot ended. */
public sealed interface BookingOutcome {

  /**
   * It is booked, now or by an earlier request of the same key.
   *
   * @param appointments one for each who comes, the person's own first
   */
  record Booked(List<Appointment> appointments) implements BookingOutcome {
    public Booked {
      appointments = List.copyOf(appointments);
    }

    public Appointment appointment() {
      return appointments.getFirst();
    }
  }

  record NoSuchBranch() implements BookingOutcome {}

  record NoSuchCategory() implements BookingOutcome {}

  /** Not a working day, today or before, or beyond the window from first to last. */
  record DayNotBookable(LocalDate first, LocalDate last) implements BookingOutcome {}

  record NoSuchSlot() implements BookingOutcome {}

  /** The branch is closed on that day. */
  record BranchClosed() implements BookingOutcome {}

  /** At one moment of the request no more places than these were open. */
  record SlotFull(int open) implements BookingOutcome {}

  /**
   * One open appointment per person and category (rule 3).
   *
   * @param attendee place in the list of those who come, 0 the first
   * @param appointmentId the one there is, where it is of the same owner
   */
  record AlreadyBooked(int attendee, Optional<String> appointmentId) implements BookingOutcome {}

  /** Booking is paused after no-shows (rule 5). */
  record Paused(int attendee, Instant until) implements BookingOutcome {}

  /** The account has cancelled so many of the category today that it can book none until then. */
  record CancelledTooOften(Instant bookableFrom) implements BookingOutcome {}

  record RequestKeyReused() implements BookingOutcome {}

  record NoSuchAppointment() implements BookingOutcome {}

  /** Too late to change it. */
  record TooLate(Instant deadline) implements BookingOutcome {}

  /** Each move leaves a place that nobody can have for a while. */
  record MovedTooOften(int most) implements BookingOutcome {}

  /** It is cancelled, or its owner has come already. */
  record NotOpen(AppointmentStatus status) implements BookingOutcome {}
}
