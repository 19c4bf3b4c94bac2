package org.openhpf.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.WorkingDays;

/** Who gets a ticket when, and who goes first; the numbers stand in parameters.csv beside it. */
public final class QueueRules {
  private final Parameters parameters = Parameters.load(QueueRules.class, "parameters.csv");
  private final WorkingDays calendar = WorkingDays.china();
  private final BookingRules booking;

  public QueueRules(BookingRules booking) {
    this.booking = booking;
  }

  public LocalDate today() {
    return booking.today();
  }

  public Instant now() {
    return booking.now();
  }

  boolean isWorkingDay(LocalDate day) {
    return calendar.isWorkingDay(day);
  }

  LocalDate nextWorkingDay() {
    return calendar.plus(today(), 1);
  }

  /** From then on one can check in ({@code queue.checkInBefore}). */
  Instant checkInFrom(Appointment a) {
    return a.begins().minus(on(a.date(), "queue.checkInBefore").asDuration());
  }

  /** Until then one can check in ({@code queue.checkInAfter}). */
  public Instant checkInUntil(Appointment a) {
    return checkInUntil(a.begins());
  }

  Instant checkInUntil(Instant begins) {
    return begins.plus(on(today(), "queue.checkInAfter").asDuration());
  }

  /** Appointments first, then elders where {@code queue.eldersFirst} is 1, then all others. */
  int rank(TicketKind kind) {
    return switch (kind) {
      case APPOINTMENT -> 0;
      case ELDER -> on(today(), "queue.eldersFirst").asInt() == 1 ? 1 : 2;
      case WALK_IN -> 2;
    };
  }

  /** Of {@code queue.elderAge} years or more. */
  boolean isElder(ResidentIdNumber idNumber) {
    return idNumber.ageOn(today()) >= on(today(), "queue.elderAge").asInt();
  }

  /**
   * Whether one more walk-in ticket of the category may be issued today: {@code queue.walkInsMost},
   * and beside them the places kept for elders, which elders take first.
   */
  boolean hasRoom(DayCounts counts, String category, boolean elder) {
    int most = on(today(), "queue.walkInsMost").asInt();
    int kept = booking.keptForElders(most, today());
    int walkIns = counts.walkIns(category);
    int elders = counts.elders(category);
    return elder ? walkIns + elders < most + kept : walkIns + Math.max(0, elders - kept) < most;
  }

  /** One who returns goes in after so many of his line ({@code queue.returnAfter}). */
  int returnAfter() {
    return on(today(), "queue.returnAfter").asInt();
  }

  /** One may be passed so often and still return ({@code queue.passesMost}). */
  int passesMost() {
    return on(today(), "queue.passesMost").asInt();
  }

  /** Until then one who was passed may return ({@code queue.returnWithin}). */
  Instant returnUntil(Ticket passed) {
    return passed
        .passedAt()
        .orElseThrow()
        .plus(on(passed.date(), "queue.returnWithin").asDuration());
  }

  private Parameter on(LocalDate day, String name) {
    return parameters.get(name, day);
  }
}
