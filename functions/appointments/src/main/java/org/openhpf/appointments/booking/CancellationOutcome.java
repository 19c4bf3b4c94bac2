package org.openhpf.appointments.booking;

import java.time.Instant;

/** How a cancellation ended. */
public sealed interface CancellationOutcome {

  /** It is cancelled, now or before. */
  record Cancelled(Appointment appointment) implements CancellationOutcome {}

  record NoSuchAppointment() implements CancellationOutcome {}

  record TooLate(Instant deadline) implements CancellationOutcome {}

  /** Its owner has come already, or did not come in time. */
  record NotOpen(AppointmentStatus status) implements CancellationOutcome {}
}
