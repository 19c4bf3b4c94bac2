package org.openhpf.appointments;

import java.time.LocalDate;

/** How a booking ended. */
sealed interface BookingOutcome {

  /** It is booked, now or by an earlier request of the same key. */
  record Booked(Appointment appointment) implements BookingOutcome {}

  record NoSuchBranch() implements BookingOutcome {}

  record NoSuchCategory() implements BookingOutcome {}

  /** Not a working day, today or before, or beyond the window from first to last. */
  record DayNotBookable(LocalDate first, LocalDate last) implements BookingOutcome {}

  record NoSuchSlot() implements BookingOutcome {}

  record SlotFull() implements BookingOutcome {}

  /** One open appointment per person and category (rule 3). */
  record AlreadyBooked(String appointmentId) implements BookingOutcome {}

  record RequestKeyReused() implements BookingOutcome {}
}
