package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ResidentIdNumber;

/** At a kiosk, by the id card: what family has booked for somebody. */
class CheckInByIdNumberTest {
  private static final Attendee MOTHER =
      new Attendee("陈示例", new ResidentIdNumber("440100195803120015"));
  private static final LocalDate TUESDAY = Hall.MONDAY.plusDays(1);

  private final Counter counter = Counter.inMemory();

  @Test
  void whatFamilyHasBookedForTodayBecomesATicketAndOnceMoreTheSame() {
    Appointment nine = booked("tianhe", Hall.MONDAY, "loan", "09:00");
    counter.open();

    Ticket first = ticket(present("tianhe"));
    Ticket again = ticket(present("tianhe"));

    assertThat(first.ticketId()).isEqualTo(nine.appointmentId());
    assertThat(first.kind()).isEqualTo(TicketKind.APPOINTMENT);
    assertThat(again).isEqualTo(first);
    assertThat(counter.line()).containsExactly("AP001");
    assertThat(counter.hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("checked-in"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("actor").s()).isEqualTo(Counter.STAFF.id()))
        .satisfies(row -> assertThat(row.get("onBehalfOf").s()).isEqualTo("anna"));
    assertThat(counter.hall.rows().toString() + counter.hall.auditRows())
        .doesNotContain(MOTHER.idNumber().value())
        .doesNotContain(MOTHER.name());
  }

  @Test
  void ofSeveralTheOneWhoseTimeItIsAndThenTheNext() {
    Appointment half = booked("tianhe", Hall.MONDAY, "withdrawal", "09:30");
    Appointment nine = booked("tianhe", Hall.MONDAY, "loan", "09:00");
    Appointment ten = booked("tianhe", Hall.MONDAY, "transfer", "10:00");
    booked("tianhe", TUESDAY, "contribution", "08:30");

    at("09:05");
    assertThat(ticket(present("tianhe")).ticketId()).isEqualTo(nine.appointmentId());
    assertThat(ticket(present("tianhe")).ticketId()).isEqualTo(half.appointmentId());
    assertThat(ticket(present("tianhe")).ticketId())
        .as("until its time comes, the last one again")
        .isIn(nine.appointmentId(), half.appointmentId());
    at("09:30");
    assertThat(ticket(present("tianhe")).ticketId()).isEqualTo(ten.appointmentId());
    assertThat(counter.line()).hasSize(3);
  }

  @Test
  void outOfItsTimeNothingHappensAndItSaysWhen() {
    booked("tianhe", Hall.MONDAY, "loan", "09:00");

    assertThat(present("tianhe")).isEqualTo(new QueueOutcome.OtherDay(Hall.MONDAY));
    assertThat(present("haizhu")).isEqualTo(new QueueOutcome.OtherDay(Hall.MONDAY));
    at("08:29");
    assertThat(present("tianhe"))
        .isEqualTo(new QueueOutcome.TooEarly(ChinaTime.parse("2026-11-30T08:30:00+08:00")));
    at("08:45");
    assertThat(present("haizhu")).isEqualTo(new QueueOutcome.OtherBranch("tianhe"));
    assertThat(present("atlantis")).isEqualTo(new QueueOutcome.NoSuchBranch());
    at("09:16");
    assertThat(present("tianhe"))
        .isEqualTo(new QueueOutcome.TooLate(ChinaTime.parse("2026-11-30T09:15:00+08:00")));
    assertThat(counter.line()).isEmpty();
    counter.hall.clock.moveTo("2026-12-01T08:45:00+08:00");
    assertThat(present("tianhe")).isEqualTo(new QueueOutcome.NoAppointmentToday());
  }

  @Test
  void theOneThatComesLaterIsNotHiddenByTheOneThatIsOver() {
    booked("tianhe", Hall.MONDAY, "loan", "09:00");
    booked("tianhe", Hall.MONDAY, "withdrawal", "11:00");
    at("09:20");

    assertThat(present("tianhe"))
        .isEqualTo(new QueueOutcome.TooEarly(ChinaTime.parse("2026-11-30T10:30:00+08:00")));
  }

  @Test
  void whatIsBookedForOneselfOrCancelledOrForSomebodyElseIsNotFound() {
    counter.booked("anna", "loan", "09:00");
    Appointment gone = booked("tianhe", Hall.MONDAY, "withdrawal", "09:00");
    counter.hall.cancel(gone);
    Attendee brother = new Attendee("林示例", new ResidentIdNumber("440100198507210028"));
    counter.bookedFor(brother, "anna", "tianhe", Hall.MONDAY, "loan", "09:00");
    counter.open();

    assertThat(present("tianhe")).isEqualTo(new QueueOutcome.NoAppointmentToday());
    assertThat(counter.line()).isEmpty();
  }

  @Test
  void aWalkInTicketIsNoAppointmentAndStaysHisOwn() {
    counter.open();
    counter.takeFor(Optional.of(MOTHER.idNumber()), "loan");

    assertThat(present("tianhe")).isEqualTo(new QueueOutcome.NoAppointmentToday());
    assertThat(counter.line()).containsExactly("C001");
  }

  @Test
  void atOnceTwoKiosksGiveOneTicket() {
    booked("tianhe", Hall.MONDAY, "loan", "09:00");
    counter.open();

    List<QueueOutcome> outcomes = AtOnce.run(4, i -> present("tianhe"));

    assertThat(outcomes).extracting(outcome -> ticket(outcome).number()).containsOnly("AP001");
    assertThat(counter.line()).containsExactly("AP001");
  }

  private Appointment booked(String branchId, LocalDate day, String category, String start) {
    return counter.bookedFor(MOTHER, "anna", branchId, day, category, start);
  }

  private QueueOutcome present(String branchId) {
    return counter.checkIn.checkInByIdNumber(branchId, MOTHER.idNumber(), Counter.STAFF);
  }

  private void at(String time) {
    counter.hall.clock.moveTo("2026-11-30T" + time + ":00+08:00");
  }
}
