package org.openhpf.appointments.calendar;

import static org.openhpf.appointments.booking.BookingRoutes.MATTER;
import static org.openhpf.edge.http.Role.CITIZEN;

import java.time.Clock;
import java.util.List;
import org.openhpf.appointments.booking.Appointments;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** Appointments as files for the calendar of one's phone. */
public final class CalendarRoutes {
  private final Appointments appointments;
  private final CalendarFile file;
  private final Clock clock;

  record GetCalendarFile(
      @Field(value = "Id of an own appointment", maxLength = 64) String appointmentId) {}

  public CalendarRoutes(Appointments appointments, Branches branches, Clock clock) {
    this.appointments = appointments;
    this.file = new CalendarFile(branches);
    this.clock = clock;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/appointments/{appointmentId}/calendar.ics", GetCalendarFile.class)
            .summary("One own appointment as a calendar file (RFC 5545)")
            .roles(CITIZEN)
            .matter(MATTER)
            .ownerOf("appointmentId")
            .answersText(CalendarFile.CONTENT_TYPE)
            .mayRefuse(BookingProblems.NO_SUCH_APPOINTMENT)
            .to(this::file));
  }

  private Reply file(GetCalendarFile request, Call call) {
    return appointments
        .find(call.caller().personId(), request.appointmentId())
        .map(found -> file.of(found, clock.instant()))
        .map(
            text ->
                Reply.text(CalendarFile.CONTENT_TYPE, text)
                    .with("content-disposition", "attachment; filename=\"appointment.ics\""))
        .orElse(Reply.problem(BookingProblems.NO_SUCH_APPOINTMENT));
  }
}
