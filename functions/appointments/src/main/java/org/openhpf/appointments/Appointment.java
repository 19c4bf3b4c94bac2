package org.openhpf.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;

/**
 * 预约: a person's place in a slot.
 *
 * @param appointmentId an id owned by the person
 * @param ticketCode 取号凭证: digits to be read out or typed at the hall; personal, sealed at rest
 */
record Appointment(
    String appointmentId,
    String personId,
    AppointmentStatus status,
    String branchId,
    String category,
    LocalDate date,
    LocalTime startTime,
    LocalTime endTime,
    String ticketCode,
    Instant bookedAt,
    Optional<Instant> cancelledAt) {

  Appointment {
    if (!startTime.isBefore(endTime)) {
      throw new IllegalArgumentException("an appointment ends after it begins");
    }
    if ((status == AppointmentStatus.CANCELLED) != cancelledAt.isPresent()) {
      throw new IllegalArgumentException("what is cancelled, and nothing else, says when");
    }
  }

  Instant begins() {
    return ChinaTime.at(date, startTime);
  }

  Instant ends() {
    return ChinaTime.at(date, endTime);
  }

  Appointment cancelled(Instant at) {
    return new Appointment(
        appointmentId,
        personId,
        AppointmentStatus.CANCELLED,
        branchId,
        category,
        date,
        startTime,
        endTime,
        ticketCode,
        bookedAt,
        Optional.of(at));
  }
}
