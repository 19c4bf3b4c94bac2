package org.openhpf.appointments;

import java.time.Instant;

/** How a cancellation ended. */
sealed interface CancellationOutcome {

  /** It is cancelled, now or before. */
  record Cancelled() implements CancellationOutcome {}

  record NoSuchAppointment() implements CancellationOutcome {}

  record TooLate(Instant deadline) implements CancellationOutcome {}
}
