package org.openhpf.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.WorkingDays;

/** What may be booked and cancelled when; the numbers stand in parameters.csv. */
final class BookingRules {
  private final Parameters parameters = Parameters.load(BookingRules.class, "parameters.csv");
  private final WorkingDays calendar = WorkingDays.china();
  private final Clock clock;

  BookingRules(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return ChinaTime.today(clock);
  }

  Instant now() {
    return clock.instant();
  }

  /** The next working days ({@code booking.windowWorkingDays}), never today or earlier. */
  List<LocalDate> bookableDays() {
    LocalDate today = today();
    return calendar.next(today, parameters.get("booking.windowWorkingDays", today).asInt());
  }

  /** Until then an appointment may be cancelled ({@code booking.cancelBeforeStart}). */
  Instant cancelBefore(Appointment appointment) {
    return appointment
        .begins()
        .minus(parameters.get("booking.cancelBeforeStart", appointment.date()).asDuration());
  }

  int ticketCodeDigits() {
    return parameters.get("booking.ticketCodeDigits", today()).asInt();
  }
}
