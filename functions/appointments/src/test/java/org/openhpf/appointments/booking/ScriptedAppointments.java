package org.openhpf.appointments.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;

/** Answers as a test tells it, and remembers what it was asked. */
final class ScriptedAppointments implements Appointments {
  BookingOutcome next;
  Optional<BookingOutcome> before = Optional.empty();
  Optional<Appointment> found = Optional.empty();
  final List<Appointment> booked = new ArrayList<>();
  final List<Appointment> cancelled = new ArrayList<>();

  @Override
  public BookingOutcome book(
      List<Appointment> together, PlannedSlot planned, Actor by, Optional<RequestKey> request) {
    booked.addAll(together);
    return next == null ? new BookingOutcome.Booked(together) : next;
  }

  @Override
  public BookingOutcome move(
      Appointment from,
      SlotId to,
      PlannedSlot planned,
      Instant at,
      Instant heldUntil,
      Actor by,
      Optional<RequestKey> request) {
    return next == null
        ? new BookingOutcome.Booked(List.of(from.movedTo(to, planned.endTime(), 0)))
        : next;
  }

  @Override
  public Optional<BookingOutcome> bookedBefore(RequestKey request) {
    return before;
  }

  @Override
  public boolean cancel(Appointment appointment, Instant heldUntil, int most, Actor by) {
    cancelled.add(appointment);
    return true;
  }

  @Override
  public Optional<BookingOutcome> restore(
      Appointment appointment, PlannedSlot planned, Instant at, Actor by) {
    return Optional.of(
        next == null
            ? new BookingOutcome.Booked(List.of(appointment.restoredIn(appointment.shard())))
            : next);
  }

  @Override
  public Optional<Appointment> find(String personId, String appointmentId) {
    return found;
  }

  @Override
  public Page<Appointment> of(String personId, int limit, Optional<String> cursor) {
    return Page.of(found.stream().toList());
  }

  @Override
  public List<Appointment> bookedFor(ResidentIdNumber idNumber) {
    return found.stream().toList();
  }

  @Override
  public Page<Appointment> withTicketCode(String ticketCode) {
    return Page.of(found.stream().toList());
  }
}
