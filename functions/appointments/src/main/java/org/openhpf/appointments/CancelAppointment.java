package org.openhpf.appointments;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.CancellationOutcome.Cancelled;
import org.openhpf.appointments.CancellationOutcome.NoSuchAppointment;
import org.openhpf.appointments.CancellationOutcome.TooLate;

/** Gives a place back until the deadline; to cancel once more changes nothing. */
final class CancelAppointment {
  private final Appointments appointments;
  private final BookingRules rules;

  CancelAppointment(Appointments appointments, BookingRules rules) {
    this.appointments = appointments;
    this.rules = rules;
  }

  CancellationOutcome cancel(String personId, String appointmentId, String channel) {
    Optional<Appointment> found = appointments.find(personId, appointmentId);
    if (found.isEmpty()) {
      return new NoSuchAppointment();
    }
    Appointment appointment = found.get();
    if (appointment.status() == AppointmentStatus.CANCELLED) {
      return new Cancelled();
    }
    Instant deadline = rules.cancelBefore(appointment);
    if (rules.now().isAfter(deadline)) {
      return new TooLate(deadline);
    }
    appointments.cancel(appointment.cancelled(rules.now()), channel);
    return new Cancelled();
  }
}
