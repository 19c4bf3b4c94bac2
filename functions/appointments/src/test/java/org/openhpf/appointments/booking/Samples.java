package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;

/** Appointments as tests need them. */
final class Samples {
  static final String PERSON = "7h3n5p1r8s2v4y6a9c0e";
  static final String ID = "01m7v968e03m8e7k2f00zq4d1vdywmn";
  static final String TICKET_CODE = "482913654";

  private Samples() {}

  static Appointment appointment() {
    return appointment(LocalDate.parse("2026-11-26"), LocalTime.of(14, 30));
  }

  static Appointment appointment(LocalDate day, LocalTime start) {
    return new Appointment(
        ID,
        PERSON,
        AppointmentStatus.BOOKED,
        "haizhu",
        "loan",
        day,
        start,
        start.plusMinutes(30),
        TICKET_CODE,
        ChinaTime.parse("2026-11-20T09:30:00+08:00"),
        Optional.empty());
  }
}
