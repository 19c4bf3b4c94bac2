package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.ChinaTime;

class CheckInTest {
  private final Counter counter = Counter.inMemory();

  @Test
  void anAppointmentBecomesATicketAndOnceMoreTheSame() {
    Appointment nine = counter.booked("anna", "loan", "09:00");
    counter.open();

    Ticket first = ticket(counter.checkIn(nine));
    Ticket again = ticket(counter.checkIn(nine));

    assertThat(again).isEqualTo(first);
    assertThat(first.number()).isEqualTo("AP001");
    assertThat(first.serial()).isEqualTo("20261130000001");
    assertThat(first.status()).isEqualTo(TicketStatus.WAITING);
    assertThat(first.playedSeconds()).isPresent();
    assertThat(status(nine)).isEqualTo(AppointmentStatus.CHECKED_IN);
    assertThat(counter.line()).containsExactly("AP001");
    assertThat(counter.hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("checked-in"))
        .hasSize(1);
  }

  @Test
  void whoHasCheckedInMayBookAnew() {
    Appointment nine = counter.booked("anna", "loan", "09:00");
    counter.open();
    counter.checkIn(nine);

    var tomorrow = Hall.wish("anna", "tianhe", "loan", LocalDate.of(2026, 12, 1), Hall.NINE);

    assertThat(counter.hall.book.book(tomorrow, Optional.empty()))
        .isInstanceOf(BookingOutcome.Booked.class);
  }

  @Test
  void theWindowOfCheckInIsHeldToTheMinute() {
    Appointment nine = counter.booked("anna", "loan", "09:00");

    counter.hall.clock.moveTo("2026-11-29T09:00:00+08:00");
    assertThat(counter.checkIn(nine)).isEqualTo(new QueueOutcome.OtherDay(Hall.MONDAY));
    counter.hall.clock.moveTo("2026-11-30T08:29:59+08:00");
    assertThat(counter.checkIn(nine))
        .isEqualTo(new QueueOutcome.TooEarly(ChinaTime.parse("2026-11-30T08:30:00+08:00")));
    counter.hall.clock.moveTo("2026-11-30T09:15:01+08:00");
    assertThat(counter.checkIn(nine))
        .isEqualTo(new QueueOutcome.TooLate(ChinaTime.parse("2026-11-30T09:15:00+08:00")));
    assertThat(counter.line()).isEmpty();
    assertThat(status(nine)).isEqualTo(AppointmentStatus.BOOKED);
    counter.hall.clock.moveTo("2026-11-30T09:15:00+08:00");
    assertThat(counter.checkIn(nine)).isInstanceOf(QueueOutcome.Done.class);
  }

  @Test
  void whatIsCancelledOrUnknownOrWhereTheHallIsClosedGetsNoTicket() {
    Appointment gone = counter.booked("anna", "loan", "09:00");
    counter.hall.cancel(gone);
    Appointment closed = counter.booked("bert", "loan", "09:00");
    counter.open();

    assertThat(counter.checkIn(gone))
        .isEqualTo(new QueueOutcome.AppointmentNotOpen(AppointmentStatus.CANCELLED));
    assertThat(
            counter.checkIn.checkIn(
                "anna", counter.hall.ids.nextOwnedBy("anna"), Counter.citizen("anna")))
        .isEqualTo(new QueueOutcome.NoSuchAppointment());
    close();
    assertThat(counter.checkIn(closed)).isEqualTo(new QueueOutcome.BranchClosed());
    assertThat(counter.line()).isEmpty();
    assertThat(status(closed)).isEqualTo(AppointmentStatus.BOOKED);
  }

  @Test
  void aKioskFindsTheAppointmentOfTheCodeAtItsBranchToday() {
    Appointment nine = counter.booked("anna", "loan", "09:00");
    counter.open();

    assertThat(byCode("haizhu", nine.ticketCode()))
        .isEqualTo(new QueueOutcome.OtherBranch("tianhe"));
    assertThat(byCode("atlantis", nine.ticketCode())).isEqualTo(new QueueOutcome.NoSuchBranch());
    assertThat(byCode("tianhe", "000000000")).isEqualTo(new QueueOutcome.NoSuchAppointment());
    Ticket ticket = ticket(byCode("tianhe", nine.ticketCode()));
    assertThat(ticket.personId()).hasValue("anna");
    assertThat(ticket(counter.checkIn(nine))).isEqualTo(ticket);
  }

  private QueueOutcome byCode(String branchId, String code) {
    return counter.checkIn.checkInByCode(branchId, code, Counter.STAFF);
  }

  private AppointmentStatus status(Appointment a) {
    return counter.hall.appointments.find(a.personId(), a.appointmentId()).orElseThrow().status();
  }

  private void close() {
    counter
        .hall
        .parts
        .table()
        .put(DynamoKeys.closure("tianhe", Hall.MONDAY), "attribute_not_exists(pk)", Map.of());
  }
}
