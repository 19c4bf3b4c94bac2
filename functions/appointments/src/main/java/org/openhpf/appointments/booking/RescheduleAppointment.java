package org.openhpf.appointments.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.MovedTooOften;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchAppointment;
import org.openhpf.appointments.booking.BookingOutcome.NotOpen;
import org.openhpf.appointments.booking.BookingOutcome.TooLate;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.RequestKey;

/** Moves an appointment to another slot of its category; keeps the old one if the new is full. */
public final class RescheduleAppointment {
  private final BookAppointment booking;
  private final BookingRules rules;
  private final Appointments appointments;
  private final FreedPlaces freedPlaces;

  /**
   * @param branchId empty: the same branch
   */
  public record Wish(
      String personId,
      String appointmentId,
      Optional<String> branchId,
      LocalDate date,
      LocalTime startTime,
      Actor by) {}

  public RescheduleAppointment(
      BookAppointment booking,
      BookingRules rules,
      Appointments appointments,
      FreedPlaces freedPlaces) {
    this.booking = booking;
    this.rules = rules;
    this.appointments = appointments;
    this.freedPlaces = freedPlaces;
  }

  public BookingOutcome reschedule(Wish wish, Optional<RequestKey> request) {
    // First, as the repetition of a request finds the appointment where the first one put it.
    Optional<BookingOutcome> before = request.flatMap(appointments::bookedBefore);
    if (before.isPresent()) {
      return before.get();
    }
    while (true) {
      Optional<Appointment> found = appointments.find(wish.personId(), wish.appointmentId());
      if (found.isEmpty()) {
        return new NoSuchAppointment();
      }
      BookingOutcome outcome = from(found.get(), wish, request);
      if (!outcome.equals(new NotOpen(AppointmentStatus.BOOKED))) {
        return outcome;
      }
      // Another request moved it in this moment: go on from there.
    }
  }

  private BookingOutcome from(Appointment from, Wish wish, Optional<RequestKey> request) {
    if (from.status() != AppointmentStatus.BOOKED) {
      return new NotOpen(from.status());
    }
    if (from.moves() >= rules.movesMost()) {
      return new MovedTooOften(rules.movesMost());
    }
    Instant deadline = rules.cancelBefore(from);
    if (rules.now().isAfter(deadline)) {
      return new TooLate(deadline);
    }
    var to =
        new SlotId(
            wish.branchId().orElse(from.slot().branchId()),
            wish.date(),
            from.slot().category(),
            wish.startTime());
    if (to.equals(from.slot())) {
      return new Booked(List.of(from));
    }
    Optional<PlannedSlot> planned = booking.planned(to);
    return booking
        .refusal(to, planned)
        .orElseGet(() -> move(from, to, planned.orElseThrow(), wish.by(), request));
  }

  private BookingOutcome move(
      Appointment from, SlotId to, PlannedSlot planned, Actor by, Optional<RequestKey> request) {
    BookingOutcome outcome =
        appointments.move(from, to, planned, rules.now(), rules.placeReappears(), by, request);
    if (outcome instanceof Booked) {
      freedPlaces.freed(from.slot());
    }
    return outcome;
  }
}
