package org.openhpf.appointments.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.waitlist.WaitlistStatus.ACCEPTED;
import static org.openhpf.appointments.waitlist.WaitlistStatus.EXPIRED;
import static org.openhpf.appointments.waitlist.WaitlistStatus.LEFT;
import static org.openhpf.appointments.waitlist.WaitlistStatus.OFFERED;
import static org.openhpf.appointments.waitlist.WaitlistStatus.WAITING;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.CancelledTooOften;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.RescheduleAppointment;
import org.openhpf.appointments.waitlist.AcceptOutcome.Decided;
import org.openhpf.appointments.waitlist.AcceptOutcome.NothingOffered;
import org.openhpf.appointments.waitlist.AcceptOutcome.OfferExpired;
import org.openhpf.appointments.waitlist.JoinOutcome.Joined;
import org.openhpf.appointments.waitlist.JoinOutcome.NotBookable;
import org.openhpf.appointments.waitlist.JoinOutcome.PlacesOpen;
import org.openhpf.storage.AttributeValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Offers of freed places, over the real adapter. */
class WaitlistTest {
  private static final Duration OFFER = Duration.ofMinutes(10);

  private final WaitingHall hall = WaitingHall.inMemory(2);
  private final List<Appointment> early = hall.full();

  @Test
  void aFreedPlaceIsOfferedAtOnceToTheFirstAndBecomesHisAppointment() {
    WaitlistEntry anna = hall.joined("anna");
    tick();
    WaitlistEntry bert = hall.joined("bert");
    hall.cancel(early.getFirst());

    assertThat(hall.status(anna)).isEqualTo(OFFERED);
    assertThat(hall.status(bert)).isEqualTo(WAITING);
    assertThat(hall.now(anna).offer().orElseThrow().acceptBefore())
        .isEqualTo(hall.hall.clock.instant().plus(OFFER));
    assertThat(hall.open(Hall.NINE)).isZero();

    Appointment booked = booked(hall.accept(anna, Optional.empty()));
    assertThat(booked.slot()).isEqualTo(WaitingHall.NINE);
    assertThat(booked.credits()).containsExactly("t");
    assertThat(hall.hall.appointments.find("anna", booked.appointmentId())).hasValue(booked);
    assertThat(hall.now(anna).appointmentId()).hasValue(booked.appointmentId());
    assertThat(hall.status(anna)).isEqualTo(ACCEPTED);
    assertThat(hall.held()).isEmpty();
    assertThat(hall.accept(anna, Optional.empty())).isEqualTo(new NothingOffered(ACCEPTED));
    assertThat(hall.notices()).containsEntry("waitlist-offered", 1L);
    assertThat(hall.hall.rowsOf("OUTBOX"))
        .extracting(row -> row.get("body").s())
        .anyMatch(body -> body.contains("请于10:10前确认"));
  }

  @Test
  void whatNobodyAcceptsInTimeGoesToTheNextAndThenToEverybody() {
    WaitlistEntry anna = hall.joined("anna");
    tick();
    WaitlistEntry bert = hall.joined("bert");
    hall.cancel(early.getFirst());

    hall.hall.clock.advance(OFFER);
    assertThat(hall.now(anna).statusAt(hall.hall.clock.instant())).isEqualTo(EXPIRED);
    assertThat(hall.accept(anna, Optional.empty())).isInstanceOf(OfferExpired.class);
    hall.sweep();
    assertThat(hall.status(anna)).isEqualTo(EXPIRED);
    assertThat(hall.status(bert)).isEqualTo(OFFERED);
    assertThat(hall.accept(anna, Optional.empty())).isInstanceOf(OfferExpired.class);

    hall.hall.clock.advance(OFFER);
    hall.sweep();
    assertThat(hall.status(bert)).isEqualTo(EXPIRED);
    assertThat(hall.open(Hall.NINE)).isZero();
    hall.hall.clock.advance(OFFER);
    hall.sweep();
    assertThat(hall.open(Hall.NINE)).isEqualTo(1);
    assertThat(hall.held()).isEmpty();
    assertThat(hall.notices()).containsEntry("waitlist-expired", 2L);
    assertThat(hall.join("anna", Optional.empty(), Optional.empty()))
        .isEqualTo(new PlacesOpen(Hall.NINE));
  }

  @Test
  void withNobodyInLineAPlaceReappearsLaterAndMeanwhileIsForWhoeverJoins() {
    hall.cancel(early.getFirst());
    hall.sweep();
    assertThat(hall.open(Hall.NINE)).isZero();

    WaitlistEntry anna = hall.joined("anna");
    assertThat(hall.status(anna)).isEqualTo(OFFERED);
    assertThat(hall.leave(anna)).isTrue();
    assertThat(hall.leave(anna)).isTrue();
    assertThat(hall.status(anna)).isEqualTo(LEFT);
    assertThat(hall.held()).hasSize(1).noneMatch(row -> row.containsKey("offeredTo"));

    hall.hall.clock.advance(OFFER);
    hall.sweep();
    hall.sweep();
    assertThat(hall.held()).isEmpty();
    assertThat(hall.open(Hall.NINE)).isEqualTo(1);
  }

  @Test
  void onlyAPlaceOfTheSlotWaitedForIsOffered() {
    WaitlistEntry anna =
        ((Joined) hall.join("anna", Optional.of(WaitingHall.HALF_PAST), Optional.empty())).entry();
    tick();
    WaitlistEntry bert = hall.joined("bert");
    hall.cancel(early.getFirst());
    assertThat(hall.status(anna)).isEqualTo(WAITING);
    assertThat(hall.status(bert)).isEqualTo(OFFERED);
    hall.cancel(early.getLast());
    assertThat(hall.status(anna)).isEqualTo(OFFERED);
  }

  @Test
  void aPlaceLeftByReschedulingIsOfferedToo() {
    Appointment tomorrow = hall.booked("carl", Hall.NINE, "haizhu");
    hall.cancel(early.getFirst());
    hall.hall.clock.advance(OFFER);
    hall.sweep();
    hall.reschedule.reschedule(
        new RescheduleAppointment.Wish(
            "carl",
            tomorrow.appointmentId(),
            Optional.of("tianhe"),
            Hall.MONDAY,
            Hall.NINE,
            Hall.by("carl")),
        Optional.empty());
    WaitlistEntry anna = hall.joined("anna");

    hall.reschedule.reschedule(
        new RescheduleAppointment.Wish(
            "carl",
            tomorrow.appointmentId(),
            Optional.of("haizhu"),
            Hall.MONDAY,
            Hall.NINE,
            Hall.by("carl")),
        Optional.empty());
    assertThat(hall.status(anna)).isEqualTo(OFFERED);
  }

  @Test
  void whoeverBookedMeanwhileIsPassedOverAndKeepsHisPlaceInLine() {
    WaitlistEntry anna = hall.joined("anna");
    tick();
    WaitlistEntry bert = hall.joined("bert");
    Appointment elsewhere = hall.booked("anna", Hall.NINE, "haizhu");
    hall.cancel(early.getFirst());
    assertThat(hall.status(anna)).isEqualTo(WAITING);
    assertThat(hall.status(bert)).isEqualTo(OFFERED);

    hall.cancel(elsewhere);
    hall.cancel(early.getLast());
    assertThat(hall.status(anna)).isEqualTo(OFFERED);
    Appointment again = hall.booked("anna", Hall.NINE, "panyu");
    assertThat(hall.accept(anna, Optional.empty()))
        .isEqualTo(new Decided(new AlreadyBooked(0, Optional.of(again.appointmentId()))));
    hall.cancel(again);
    assertThat(booked(hall.accept(anna, Optional.empty())).slot().startTime())
        .isEqualTo(WaitingHall.HALF_PAST);
  }

  @Test
  void whoeverHasCancelledTooOftenIsOfferedNothingThatDay() {
    WaitlistEntry anna = hall.joined("anna");
    tick();
    WaitlistEntry bert = hall.joined("bert");
    for (int i = 0; i < hall.hall.rules.cancellationsMost(); i++) {
      hall.cancel(hall.booked("anna", Hall.NINE, "haizhu"));
      hall.hall.clock.advance(OFFER);
      hall.sweep();
    }

    hall.cancel(early.getFirst());
    assertThat(hall.status(anna)).isEqualTo(WAITING);
    assertThat(hall.status(bert)).isEqualTo(OFFERED);
    assertThat(hall.leave(anna)).isTrue();
    assertThat(hall.join("anna", Optional.empty(), Optional.empty()))
        .isInstanceOfSatisfying(
            NotBookable.class, why -> assertThat(why.why()).isInstanceOf(CancelledTooOften.class));
  }

  /** Killed right after the cancellation: the sweep finds it before the place is due. */
  @Test
  void theSweepOffersWhatNobodyWasToldOf() {
    WaitlistEntry anna = hall.joined("anna");
    hall.cancelWithoutAWord(early.getFirst());
    assertThat(hall.status(anna)).isEqualTo(WAITING);
    hall.sweep();
    assertThat(hall.status(anna)).isEqualTo(OFFERED);
  }

  /** Added by an officer, or given back in the moment he joined. */
  @Test
  void whatIsOpenAlthoughSomebodyWaitsIsOfferedWhenItIsTold() {
    hall.cancelWithoutAWord(early.getFirst());
    WaitlistEntry anna = hall.joined("anna");
    WaitlistEntry bert = hall.joined("bert");
    hall.leave(anna);
    assertThat(hall.status(bert)).isEqualTo(OFFERED);
    hall.leave(bert);
    hall.hall.clock.advance(OFFER);
    hall.sweep();
    assertThat(hall.open(Hall.NINE)).isEqualTo(1);
    hall.booked("carl", Hall.NINE);
    WaitlistEntry dora = hall.joined("dora");
    openOne();

    hall.waiting.offerPlaces().freed(WaitingHall.NINE);
    assertThat(hall.status(dora)).isEqualTo(OFFERED);
    assertThat(hall.open(Hall.NINE)).isZero();
    booked(hall.accept(dora, Optional.empty()));
  }

  @Test
  void anOfferEndsWhenTheSlotBeginsAndThePlaceIsNobodys() {
    WaitlistEntry anna = hall.joined("anna");
    hall.hall.clock.moveTo("2026-11-30T06:55:00+08:00");
    hall.cancelWithoutAWord(early.getFirst());
    hall.hall.clock.moveTo("2026-11-30T08:55:00+08:00");
    hall.sweep();
    assertThat(hall.status(anna)).isEqualTo(OFFERED);
    assertThat(hall.now(anna).offer().orElseThrow().acceptBefore())
        .isEqualTo("2026-11-30T01:00:00Z");

    hall.hall.clock.moveTo("2026-11-30T09:00:00+08:00");
    assertThat(hall.accept(anna, Optional.empty())).isInstanceOf(OfferExpired.class);
    hall.sweep();
    hall.sweep();
    assertThat(hall.status(anna)).isEqualTo(EXPIRED);
    assertThat(hall.held()).isEmpty();
    assertThat(hall.open(Hall.NINE)).isEqualTo(1);
  }

  private void tick() {
    hall.hall.clock.advance(Duration.ofMillis(1));
  }

  private static Appointment booked(AcceptOutcome outcome) {
    return ((Booked) ((Decided) outcome).outcome()).appointment();
  }

  private void openOne() {
    change("SET openPlaces = openPlaces + :one", Map.of(":one", AttributeValues.number(1)), 1);
    change("SET allPlaces = allPlaces + :one", Map.of(":one", AttributeValues.number(1)), 1);
  }

  private void change(String update, Map<String, AttributeValue> values, int most) {
    hall.hall.rowsOf("SLOT").stream()
        .filter(row -> row.get("pk").s().startsWith("SLOT#" + WaitingHall.LINE))
        .sorted(Comparator.comparing(row -> row.get("pk").s()))
        .limit(most)
        .forEach(
            row ->
                hall.hall
                    .parts
                    .table()
                    .update(
                        AttributeValues.key(row.get("pk").s(), "-"),
                        update,
                        "attribute_exists(pk)",
                        values));
  }
}
