package org.openhpf.appointments.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.BookingOutcome.Paused;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.AttributeValues;

/** Who did not come is recorded once, whatever happens to the sweep. */
class NoShowsTest {
  private static final List<String> CATEGORIES =
      List.of("loan", "withdrawal", "transfer", "contribution", "consultation");

  private final StandingHall standing = new StandingHall(Hall.inMemory());
  private final Hall hall = standing.hall;

  @Test
  void whoDidNotComeIsRecordedAfterClosingAndWhoCancelledIsNot() {
    Appointment missed = standing.booked("anna", "tianhe", "loan", Hall.MONDAY);
    Appointment cancelled = standing.booked("bert", "tianhe", "loan", Hall.MONDAY);
    Appointment tomorrow = standing.booked("carl", "tianhe", "loan", Hall.MONDAY.plusDays(1));
    hall.cancel(cancelled);

    hall.clock.moveTo("2026-11-30T17:59:00+08:00");
    assertThat(standing.run().done()).as("the day is not over").isZero();
    standing.evening();
    assertThat(standing.run().done()).isEqualTo(1);
    assertThat(standing.run().done()).isZero();
    standing.runAgain(Hall.MONDAY);

    assertThat(standing.status(missed)).isEqualTo(AppointmentStatus.NO_SHOW);
    assertThat(standing.status(cancelled)).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(standing.status(tomorrow)).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(standing.standings.ofPerson("anna").noShows())
        .extracting(NoShow::appointmentId)
        .containsExactly(missed.appointmentId());
    assertThat(standing.rows("NOSHOW#")).isEqualTo(1);
    assertThat(standing.rows("PAUSE")).isZero();
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("no-show"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("actor").s()).isEqualTo("appointments-no-shows");
              assertThat(row.get("onBehalfOf").s()).isEqualTo("anna");
            });
    assertThat(hall.book("anna", "haizhu", "loan")).as("one is forgiven").isNotNull();
  }

  @Test
  void oneThatCannotBeReadKeepsTheOthersFromNothing() {
    Appointment annas = standing.booked("anna", "tianhe", "loan", Hall.MONDAY);
    Appointment berts = standing.booked("bert", "tianhe", "loan", Hall.MONDAY);
    hall.damage(annas);
    standing.evening();

    assertThat(standing.run().done()).isEqualTo(1);
    assertThat(standing.status(berts)).isEqualTo(AppointmentStatus.NO_SHOW);
  }

  @Test
  void theThirdOnePausesBookingForThirtyDays() {
    Pause pause = standing.paused("anna");

    assertThat(pause.until()).isEqualTo(ChinaTime.parse("2026-12-30T18:30:00+08:00"));
    assertThat(standing.notices("booking-paused")).isEqualTo(1);
    LocalDate day = LocalDate.parse("2026-12-03");
    var wish = Hall.wish("anna", "tianhe", "loan", day, Hall.NINE);
    assertThat(hall.book.book(wish, Optional.empty())).isEqualTo(new Paused(0, pause.until()));

    hall.clock.moveTo("2026-12-30T18:30:01+08:00");
    assertThat(standing.booked("anna", "tianhe", "loan", LocalDate.parse("2027-01-04")))
        .isNotNull();
  }

  /** Three before the pause, two after it: these two begin a new count. */
  @Test
  void whatWasBeforeAPauseDoesNotCountAgain() {
    standing.paused("anna");
    hall.clock.moveTo("2026-12-30T19:00:00+08:00");
    LocalDate day = LocalDate.parse("2027-01-06");
    standing.booked("anna", "tianhe", "loan", day);
    standing.booked("anna", "tianhe", "transfer", day);
    hall.clock.moveTo("2027-01-06T18:30:00+08:00");
    standing.run();

    assertThat(standing.standings.ofPerson("anna").noShows()).hasSize(5);
    assertThat(standing.standings.pauseOf("anna").orElseThrow().inForce(standing.rules.now()))
        .isFalse();
    assertThat(standing.booked("anna", "tianhe", "loan", day.plusDays(5))).isNotNull();
    hall.clock.moveTo("2027-01-11T18:30:00+08:00");
    standing.run();
    assertThat(standing.standings.pauseOf("anna").orElseThrow().noShows()).hasSize(3);
    assertThat(standing.notices("booking-paused")).isEqualTo(2);
  }

  /** Four on one day: the third pauses, the fourth does not count towards the next. */
  @Test
  void allOfOneDayArePaidForByOnePause() {
    for (String category : CATEGORIES) {
      standing.booked("anna", "tianhe", category, Hall.MONDAY);
    }
    standing.evening();
    standing.run();

    assertThat(standing.rows("NOSHOW#")).isEqualTo(5);
    assertThat(standing.notices("booking-paused")).isEqualTo(1);
    var standingRow = standing.row("PERSON#anna", "STANDING");
    assertThat(standingRow.get("changes").n()).isEqualTo("5");
  }

  @Test
  void nobodyMissesAnythingAtAClosedBranch() {
    Appointment closed = standing.booked("anna", "tianhe", "loan", Hall.MONDAY);
    Appointment open = standing.booked("anna", "haizhu", "transfer", Hall.MONDAY);
    standing.close("tianhe", Hall.MONDAY);
    standing.evening();
    standing.run();

    assertThat(standing.status(closed)).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(standing.status(open)).isEqualTo(AppointmentStatus.NO_SHOW);
  }

  /** The index still has it there, the appointment is on another day by now. */
  @Test
  void whatHasLeftTheDayIsNotMissed() {
    Appointment moved = standing.booked("anna", "tianhe", "loan", Hall.MONDAY);
    hall.parts
        .table()
        .update(
            DynamoKeys.appointment("anna", moved.appointmentId()),
            "SET visitDate = :day",
            "attribute_exists(pk)",
            Map.of(":day", AttributeValues.text("2026-12-01")));
    standing.evening();
    standing.run();

    assertThat(standing.status(moved)).isEqualTo(AppointmentStatus.BOOKED);
  }

  @Test
  void aFamilyMembersNoShowsAreHisOwn() {
    var child = new Attendee("陈示例", new ResidentIdNumber("440100198507210028"));
    for (int hour = 9; hour < 12; hour++) {
      String category = CATEGORIES.get(hour - 9);
      var slot = new SlotId("tianhe", Hall.MONDAY, category, LocalTime.of(hour, 0));
      standing.booked("parent" + hour, slot, child);
    }
    standing.evening();
    standing.run();

    assertThat(standing.rows("NOSHOW#")).isEqualTo(6);
    assertThat(standing.rows("PAUSE")).isEqualTo(1);
    assertThat(standing.standings.ofPerson("parent9").noShows()).hasSize(1);
    assertThat(hall.rowsOf("OUTBOX"))
        .extracting(row -> row.get("body").s())
        .filteredOn(body -> body.contains("家人预约暂停"))
        .hasSize(1)
        .noneMatch(body -> body.contains("陈示例"));
    LocalDate day = LocalDate.parse("2026-12-03");
    var again = Hall.wish("aunt", new SlotId("tianhe", day, "loan", Hall.NINE), child);
    assertThat(hall.book.book(again, Optional.empty())).isInstanceOf(Paused.class);
    assertThat(standing.booked("parent9", "tianhe", "loan", day)).isNotNull();
  }

  @Test
  void daysThatWereMissedAreCaughtUpForAWeek() {
    Appointment old = standing.booked("anna", "tianhe", "loan", LocalDate.parse("2026-11-23"));
    Appointment late = standing.booked("bert", "tianhe", "loan", LocalDate.parse("2026-11-24"));
    hall.clock.moveTo("2026-11-30T18:30:00+08:00");
    standing.run();

    assertThat(standing.status(old)).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(standing.status(late)).isEqualTo(AppointmentStatus.NO_SHOW);
  }

  /** Each environment takes another branch's no-shows of the same person. */
  @Test
  void runsBesideEachOtherCountEachOneOnce() {
    for (int person = 0; person < 4; person++) {
      for (int i = 0; i < 4; i++) {
        String branch = hall.branches.all(Hall.MONDAY).get(i).branchId();
        standing.booked("person" + person, branch, CATEGORIES.get(i), Hall.MONDAY);
      }
    }
    standing.evening();
    AtOnce.run(
        6,
        i -> {
          var beside = new StandingHall(hall.beside(10 + i));
          if (i % 2 == 0) {
            beside.run();
          } else {
            beside.runAgain(Hall.MONDAY);
          }
          return i;
        });
    standing.run();

    assertThat(standing.rows("NOSHOW#")).isEqualTo(16);
    assertThat(standing.rows("PAUSE")).isEqualTo(4);
    assertThat(standing.notices("booking-paused")).isEqualTo(4);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("no-show"))
        .hasSize(16);
    for (int person = 0; person < 4; person++) {
      assertThat(standing.row("PERSON#person" + person, "STANDING").get("changes").n())
          .isEqualTo("4");
    }
  }

  /** Two appointments of one person at the same moment, each decided on the same reading. */
  @Test
  void whatWasDecidedOnAnOldReadingIsNotStored() {
    List<MissedVisit> visits =
        CATEGORIES.stream()
            .limit(3)
            .map(category -> standing.booked("anna", "tianhe", category, Hall.MONDAY))
            .map(NoShowsTest::visit)
            .toList();
    standing.evening();
    Standing before = standing.standings.of(visits.getFirst());
    var none = Optional.<Pause>empty();

    assertThat(standing.standings.record(visits.get(0), before, none, standing.rules.now()))
        .isEqualTo(Standings.Recording.DONE);
    assertThat(standing.standings.record(visits.get(1), before, none, standing.rules.now()))
        .isEqualTo(Standings.Recording.CHANGED);
    assertThat(standing.standings.record(visits.get(0), before, none, standing.rules.now()))
        .isEqualTo(Standings.Recording.NOT_BOOKED);
    standing.run();
    assertThat(standing.standings.pauseOf("anna").orElseThrow().noShows()).hasSize(3);
  }

  private static MissedVisit visit(Appointment a) {
    return new MissedVisit(
        a.appointmentId(),
        a.personId(),
        "PERSON#" + a.personId(),
        false,
        a.slot(),
        a.endTime(),
        a.slot() + "#" + a.shard());
  }
}
