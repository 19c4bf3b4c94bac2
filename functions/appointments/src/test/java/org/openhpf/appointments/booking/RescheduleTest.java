package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.NotOpen;
import org.openhpf.appointments.booking.BookingOutcome.RequestKeyReused;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.booking.BookingOutcome.TooLate;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.RequestKey;

/** To another slot, all or nothing. */
class RescheduleTest {
  private static final LocalTime TEN = LocalTime.of(10, 0);

  private final Hall hall = Hall.inMemory();

  @Test
  void movesAppointmentAndLockAndHoldsTheOldPlace() {
    Appointment from = booked("anna", "tianhe");
    Appointment to = ((Booked) move(from, "tianhe", TEN)).appointment();

    assertThat(to.appointmentId()).isEqualTo(from.appointmentId());
    assertThat(to.ticketCode()).isEqualTo(from.ticketCode());
    assertThat(to.moves()).isEqualTo(from.moves() + 1);
    assertThat(to.slot()).isEqualTo(new SlotId("tianhe", Hall.MONDAY, "loan", TEN));
    assertThat(hall.appointments.find("anna", from.appointmentId())).hasValue(to);
    assertThat(hall.taken("tianhe", "loan")).as("held").isEqualTo(1);
    assertThat(hall.rowsOf("HELD"))
        .extracting(row -> row.get("slot").s())
        .containsExactly(from.slot().toString());
    assertThat(hall.auditRows())
        .extracting(row -> row.get("action").s())
        .containsExactlyInAnyOrder("booked", "rescheduled");
    assertThat(hall.rowsOf("OUTBOX")).hasSize(2);
    assertThat(hall.book("anna", "haizhu", "loan")).isInstanceOf(AlreadyBooked.class);

    hall.clock.moveTo("2026-11-30T09:45:00+08:00");
    assertThat(
            hall.book.book(
                Hall.wish("anna", "tianhe", "loan", Hall.MONDAY.plusDays(1), TEN),
                Optional.empty()))
        .as("the lock ends with the new slot")
        .isInstanceOf(AlreadyBooked.class);
  }

  @Test
  void keepsTheOldOneIfTheNewIsFull() {
    Appointment from = booked("anna", "haizhu");
    for (int i = 0; i < 10; i++) {
      hall.book("person" + i, "tianhe", "loan");
    }
    assertThat(move(from, "tianhe", Hall.NINE)).isEqualTo(new SlotFull(0));
    assertThat(hall.appointments.find("anna", from.appointmentId())).hasValue(from);
    assertThat(hall.rowsOf("HELD")).isEmpty();
  }

  @Test
  void theSameRequestAgainMovesOnce() {
    Appointment from = booked("anna", "tianhe");
    Optional<RequestKey> key = Hall.key("anna", "k1", "body");
    BookingOutcome first = hall.reschedule.reschedule(wish(from, "tianhe", TEN), key);

    assertThat(first).isInstanceOf(Booked.class);
    assertThat(hall.reschedule.reschedule(wish(from, "tianhe", TEN), key)).isEqualTo(first);
    assertThat(
            hall.reschedule.reschedule(
                wish(from, "tianhe", TEN), Hall.key("anna", "k1", "another")))
        .isEqualTo(new RequestKeyReused());
    assertThat(hall.rowsOf("HELD")).hasSize(1);
  }

  @Test
  void manyAtOnceLeaveOneAppointmentAndOneHeldPlaceForEachMove() {
    Appointment from = booked("anna", "tianhe");
    List<LocalTime> starts =
        List.of(TEN, LocalTime.of(10, 30), LocalTime.of(11, 0), LocalTime.of(14, 0));
    List<BookingOutcome> outcomes =
        AtOnce.run(starts.size(), i -> move(from, "tianhe", starts.get(i)));

    long moved = outcomes.stream().filter(Booked.class::isInstance).count();
    assertThat(moved).isPositive();
    assertThat(hall.rowsOf("HELD")).hasSize((int) moved);
    int taken =
        hall.rowsOf("SLOT").stream()
            .map(DynamoSlots::count)
            .mapToInt(count -> count.capacity() - count.open())
            .sum();
    assertThat(taken).isEqualTo(1 + (int) moved);
  }

  @Test
  void anAppointmentIsMovedSoOftenAndNoMore() {
    Appointment from = booked("anna", "tianhe");
    for (int i = 0; i < hall.rules.movesMost(); i++) {
      assertThat(move(from, "tianhe", TEN.plusMinutes(30L * (i % 2)))).isInstanceOf(Booked.class);
    }
    assertThat(move(from, "tianhe", Hall.NINE))
        .isEqualTo(new BookingOutcome.MovedTooOften(hall.rules.movesMost()));
  }

  @Test
  void whatIsCancelledOrTooLateStays() {
    Appointment from = booked("anna", "tianhe");
    hall.clock.moveTo("2026-11-30T07:00:01+08:00");
    assertThat(move(from, "tianhe", LocalTime.of(14, 0)))
        .isEqualTo(new TooLate(ChinaTime.parse("2026-11-30T07:00:00+08:00")));

    hall.clock.moveTo(Hall.FRIDAY);
    hall.cancel(from);
    assertThat(move(from, "tianhe", TEN)).isEqualTo(new NotOpen(AppointmentStatus.CANCELLED));
  }

  private Appointment booked(String personId, String branchId) {
    return ((Booked) hall.book(personId, branchId, "loan")).appointment();
  }

  private BookingOutcome move(Appointment from, String branchId, LocalTime start) {
    return hall.reschedule.reschedule(wish(from, branchId, start), Optional.empty());
  }

  private static RescheduleAppointment.Wish wish(
      Appointment from, String branchId, LocalTime start) {
    return new RescheduleAppointment.Wish(
        from.personId(),
        from.appointmentId(),
        Optional.of(branchId),
        Hall.MONDAY,
        start,
        Hall.by(from.personId()));
  }
}
