package org.openhpf.appointments.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchAppointment;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchSlot;
import org.openhpf.appointments.booking.BookingOutcome.NotOpen;
import org.openhpf.appointments.booking.BookingOutcome.TooLate;
import org.openhpf.appointments.hall.PlannedSlot;

/**
 * Takes back an appointment that its owner cancelled by mistake, for some minutes; to restore once
 * more changes nothing. It need not be one that could be booked now: its day was his before.
 */
public final class RestoreAppointment {
  private final BookAppointment booking;
  private final Appointments appointments;
  private final BookingRules rules;

  public RestoreAppointment(
      BookAppointment booking, Appointments appointments, BookingRules rules) {
    this.booking = booking;
    this.appointments = appointments;
    this.rules = rules;
  }

  public BookingOutcome restore(String personId, String appointmentId, Actor by) {
    while (true) {
      Optional<Appointment> found = appointments.find(personId, appointmentId);
      if (found.isEmpty()) {
        return new NoSuchAppointment();
      }
      Optional<BookingOutcome> outcome = restore(found.get(), by);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // Another request restored it in this moment, or cancelled it anew: look again.
    }
  }

  private Optional<BookingOutcome> restore(Appointment a, Actor by) {
    return switch (a.status()) {
      case BOOKED -> Optional.of(new Booked(List.of(a)));
      case CHECKED_IN, NO_SHOW -> Optional.of(new NotOpen(a.status()));
      case CANCELLED -> restoreCancelled(a, by);
    };
  }

  private Optional<BookingOutcome> restoreCancelled(Appointment a, Actor by) {
    Optional<Instant> deadline = rules.restoreBefore(a);
    if (deadline.isEmpty()) {
      return Optional.of(new NotOpen(a.status()));
    }
    if (rules.now().isAfter(deadline.get())) {
      return Optional.of(new TooLate(deadline.get()));
    }
    Optional<PlannedSlot> planned = booking.planned(a.slot());
    return planned.isEmpty()
        ? Optional.of(new NoSuchSlot())
        : appointments.restore(a, planned.get(), rules.now(), by);
  }
}
