package org.openhpf.appointments.booking;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.booking.CancellationOutcome.Cancelled;
import org.openhpf.appointments.booking.CancellationOutcome.NoSuchAppointment;
import org.openhpf.appointments.booking.CancellationOutcome.NotOpen;
import org.openhpf.appointments.booking.CancellationOutcome.TooLate;

/** Gives a place up until the deadline; to cancel once more changes nothing. */
public final class CancelAppointment {
  private final Appointments appointments;
  private final BookingRules rules;

  public CancelAppointment(Appointments appointments, BookingRules rules) {
    this.appointments = appointments;
    this.rules = rules;
  }

  public CancellationOutcome cancel(String personId, String appointmentId, Actor by) {
    while (true) {
      Optional<Appointment> found = appointments.find(personId, appointmentId);
      if (found.isEmpty()) {
        return new NoSuchAppointment();
      }
      Appointment appointment = found.get();
      switch (appointment.status()) {
        case CANCELLED -> {
          return new Cancelled(appointment);
        }
        case CHECKED_IN, NO_SHOW -> {
          return new NotOpen(appointment.status());
        }
        case BOOKED -> {
          Instant deadline = rules.cancelBefore(appointment);
          if (rules.now().isAfter(deadline)) {
            return new TooLate(deadline);
          }
          Appointment cancelled = appointment.cancelled(rules.now());
          if (appointments.cancel(
              cancelled, rules.placeReappears(), rules.cancellationsMost(), by)) {
            return new Cancelled(cancelled);
          }
        }
      }
      // It was moved or used in this moment: look again.
    }
  }
}
