package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;

/** Appointments as tests need them. */
public final class Samples {
  public static final String PERSON = "7h3n5p1r8s2v4y6a9c0e";
  public static final String ID = "01m7v968e03m8e7k2f00zq4d1vdywmn";
  public static final String TICKET_CODE = "482913654";

  private Samples() {}

  public static Appointment appointment() {
    return appointment(LocalDate.parse("2026-11-26"), LocalTime.of(14, 30));
  }

  public static Appointment appointment(LocalDate day, LocalTime start) {
    return new Appointment(
        ID,
        PERSON,
        AppointmentStatus.BOOKED,
        new SlotId("haizhu", day, "loan", start),
        start.plusMinutes(30),
        3,
        TICKET_CODE,
        Optional.empty(),
        Optional.empty(),
        List.of(Reseating.values()),
        Set.of(),
        ChinaTime.parse("2026-11-20T09:30:00+08:00"),
        Optional.empty());
  }
}
