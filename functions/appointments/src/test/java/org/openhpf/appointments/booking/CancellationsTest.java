package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.CancelledTooOften;
import org.openhpf.appointments.booking.CancellationOutcome.Cancelled;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ResidentIdNumber;

/** Who books and cancels in turn makes a slot look full; for some cancellations a day only. */
class CancellationsTest {
  private static final Instant TOMORROW = ChinaTime.parse("2026-11-21T00:00:00+08:00");
  private static final SlotId SLOT = new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE);

  /** Of nobody: the address code is no district's. */
  private static final List<String> FAMILY =
      List.of(
          "440100195803120015", "440100198507210028", "440100199909090035", "44010019900101004X");

  private final Hall hall = Hall.inMemory();
  private final int most = hall.rules.cancellationsMost();

  @AfterEach
  void countersAreExact() {
    Counters.assertExact(hall);
  }

  @Test
  void afterSoManyTheCategoryCanBeBookedFromTheNextDay() {
    for (int i = 0; i < most; i++) {
      assertThat(hall.cancel(booked("anna"))).isInstanceOf(Cancelled.class);
    }

    int rows = hall.rows().size();
    assertThat(hall.book("anna", "haizhu", "loan")).isEqualTo(new CancelledTooOften(TOMORROW));
    assertThat(hall.rows()).hasSize(rows);
    assertThat(hall.book("anna", "tianhe", "withdrawal")).isInstanceOf(Booked.class);
    hall.clock.advance(Duration.between(hall.clock.instant(), TOMORROW.minusMillis(1)));
    assertThat(hall.book("anna", "tianhe", "loan")).isEqualTo(new CancelledTooOften(TOMORROW));
    hall.clock.advance(Duration.ofMillis(1));
    Appointment nextDay = booked("anna");
    assertThat(hall.cancel(nextDay)).isInstanceOf(Cancelled.class);
    assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(Booked.class);
  }

  @Test
  void whatIsBookedCanStillBeCancelledAndTakenBack() {
    Appointment mothers = bookedFor("anna", FAMILY.getFirst());
    for (int i = 0; i < most; i++) {
      hall.cancel(booked("anna"));
    }

    assertThat(hall.cancel(mothers)).isInstanceOf(Cancelled.class);
    assertThat(hall.restore(mothers)).isInstanceOf(Booked.class);
  }

  /** An account can name any number of people; each id number has a lock of its own. */
  @Test
  void itCountsForTheAccountWhoeverWasToCome() {
    for (int i = 0; i < most; i++) {
      hall.cancel(bookedFor("anna", FAMILY.get(i % FAMILY.size())));
    }

    assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(CancelledTooOften.class);
    assertThat(bookFor("anna", FAMILY.getLast())).isInstanceOf(CancelledTooOften.class);
    assertThat(bookFor("bert", FAMILY.getLast())).isInstanceOf(Booked.class);
  }

  @Test
  void whatIsCancelledAtOnceIsCountedSingly() {
    var booked = new ArrayList<Appointment>();
    FAMILY.forEach(number -> booked.add(bookedFor("anna", number)));
    booked.add(booked("anna"));

    assertThat(AtOnce.run(booked.size(), i -> hall.beside(i).cancel(booked.get(i))))
        .allMatch(Cancelled.class::isInstance);

    for (int i = booked.size(); i < most; i++) {
      hall.cancel(booked("anna"));
    }
    assertThat(hall.book("anna", "tianhe", "loan")).isInstanceOf(CancelledTooOften.class);
  }

  /** Of two environments one may have the next day already. */
  @Test
  void aClockThatIsBehindForgetsNothing() {
    var late = new ArrayList<Appointment>();
    FAMILY.subList(0, 2).forEach(number -> late.add(bookedFor("anna", number)));
    Instant before = hall.clock.instant();
    hall.clock.advance(Duration.between(before, TOMORROW));
    for (int i = 0; i < most - 2; i++) {
      hall.cancel(booked("anna"));
    }

    for (Appointment one : late) {
      assertThat(
              hall.appointments.cancel(
                  one.cancelled(before), before.plusSeconds(60), most, Hall.by("anna")))
          .isTrue();
    }
    assertThat(hall.book("anna", "tianhe", "loan"))
        .isEqualTo(new CancelledTooOften(TOMORROW.plus(Duration.ofDays(1))));
  }

  private Appointment booked(String personId) {
    return ((Booked) hall.book(personId, "tianhe", "loan")).appointment();
  }

  private Appointment bookedFor(String personId, String idNumber) {
    return ((Booked) bookFor(personId, idNumber)).appointment();
  }

  private BookingOutcome bookFor(String personId, String idNumber) {
    var member = Optional.of(new Attendee("示例", new ResidentIdNumber(idNumber)));
    return hall.book.book(
        new BookAppointment.Wish(
            personId, SLOT, List.of(member), List.of(), Set.of(), Hall.by(personId)),
        Optional.empty());
  }
}
