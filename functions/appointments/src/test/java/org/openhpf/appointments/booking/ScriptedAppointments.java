package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;

/** Answers as a test tells it, and remembers what it was asked. */
final class ScriptedAppointments implements Appointments {
  BookingOutcome next;
  Optional<BookingOutcome> before = Optional.empty();
  Optional<Appointment> found = Optional.empty();
  final List<Appointment> booked = new ArrayList<>();
  final List<Appointment> cancelled = new ArrayList<>();

  @Override
  public BookingOutcome book(
      Appointment appointment, int capacity, String channel, Optional<RequestKey> request) {
    booked.add(appointment);
    return next == null ? new BookingOutcome.Booked(appointment) : next;
  }

  @Override
  public Optional<BookingOutcome> bookedBefore(RequestKey request) {
    return before;
  }

  @Override
  public void cancel(Appointment appointment, String channel) {
    cancelled.add(appointment);
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
  public Page<Appointment> withTicketCode(String ticketCode) {
    return Page.of(found.stream().toList());
  }

  @Override
  public Map<LocalTime, Integer> taken(String branchId, LocalDate date, String category) {
    return Map.of(LocalTime.of(9, 0), 3, LocalTime.of(9, 30), 12);
  }
}
