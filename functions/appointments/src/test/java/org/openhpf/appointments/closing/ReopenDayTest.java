package org.openhpf.appointments.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.Counters;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.KilledDynamo;
import org.openhpf.appointments.closing.ReopenDay.Outcome;
import org.openhpf.appointments.hall.SlotId;

/** A closed day opened again, over the real adapters. */
class ReopenDayTest {
  private static final LocalDate TUESDAY = Hall.MONDAY.plusDays(1);

  private final Hall hall = Hall.inMemory();
  private final ClosingDesk desk = new ClosingDesk(hall);

  @AfterEach
  void countersAreExact() {
    Counters.assertExact(hall);
  }

  @Test
  void itCanBeBookedAgainAndNobodyIsMovedBack() {
    Appointment annas = booked("anna");
    desk.close("tianhe", Hall.MONDAY);
    reseated();
    int messages = hall.rowsOf("OUTBOX").size();
    assertThat(hall.book("bert", "tianhe", "loan")).isEqualTo(new BranchClosed());

    assertThat(desk.reopen("tianhe", Hall.MONDAY)).isEqualTo(new Outcome.Reopened());

    assertThat(hall.book("bert", "tianhe", "loan")).isInstanceOf(Booked.class);
    assertThat(hall.book("chris", "tianhe", "transfer"))
        .as("never opened before")
        .isInstanceOf(Booked.class);
    reseated();
    assertThat(now(annas).slot()).isEqualTo(new SlotId("tianhe", TUESDAY, "loan", Hall.NINE));
    assertThat(hall.rowsOf("OUTBOX")).as("two bookings").hasSize(messages + 2);
    assertThat(desk.closures.find("tianhe", Hall.MONDAY)).isEmpty();
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("reopened"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("actor").s()).isEqualTo(ClosingDesk.OFFICER));
  }

  @Test
  void whoHadNotBeenSeatedElsewhereKeepsHisPlace() {
    Appointment annas = booked("anna");
    desk.close("tianhe", Hall.MONDAY);
    Closure asTheSweepReadIt = desk.closure("tianhe", Hall.MONDAY);
    desk.reopen("tianhe", Hall.MONDAY);
    int rows = hall.rows().size();

    reseated();
    new DynamoSeats(hall.parts).cancel(asTheSweepReadIt, annas, hall.clock.instant());
    assertThat(now(annas)).isEqualTo(annas);
    assertThat(hall.rows()).hasSize(rows);
  }

  @Test
  void itIsRefusedOnceTheDayHasBegunAndWhereNothingIsClosed() {
    assertThat(desk.reopen("tianhe", Hall.MONDAY)).isEqualTo(new Outcome.NoSuchClosure());
    desk.close("tianhe", Hall.MONDAY);
    hall.clock.moveTo("2026-11-29T23:59:59+08:00");
    assertThat(desk.reopen("tianhe", Hall.MONDAY)).isEqualTo(new Outcome.Reopened());
    assertThat(desk.reopen("tianhe", Hall.MONDAY)).as("again").isEqualTo(new Outcome.Reopened());

    desk.close("tianhe", Hall.MONDAY);
    hall.clock.moveTo("2026-11-30T00:00:00+08:00");
    assertThat(desk.reopen("tianhe", Hall.MONDAY)).isEqualTo(new Outcome.TooLate());
  }

  @Test
  void itCanBeClosedAnew() {
    desk.close("tianhe", Hall.MONDAY);
    desk.reopen("tianhe", Hall.MONDAY);
    Appointment annas = booked("anna");
    desk.close("tianhe", Hall.MONDAY);

    assertThat(hall.book("bert", "tianhe", "loan")).isEqualTo(new BranchClosed());
    reseated();
    assertThat(now(annas).date()).isEqualTo(TUESDAY);
    assertThat(desk.closure("tianhe", Hall.MONDAY).sameBranch()).isEqualTo(1);
    Reopening old = new DynamoReopenings(hall.parts).find("tianhe", Hall.MONDAY).orElseThrow();
    new DynamoReopenings(hall.parts).finish(old, desk.closeDay.slots("tianhe", Hall.MONDAY));
    assertThat(hall.book("bert", "tianhe", "loan"))
        .as("by an old request")
        .isEqualTo(new BranchClosed());
  }

  /** At some of its calls, before and after their effect; the sweep goes on. */
  @Test
  void killedAnywhereItIsCompleted() {
    for (int call : List.of(1, 2, 3, 5, 8, 13, 40)) {
      desk.close("tianhe", Hall.MONDAY);
      boolean effective = call % 2 == 0;
      var dynamo = new KilledDynamo(hall.store().dynamoDb(), call, effective);
      try {
        new ClosingDesk(hall, dynamo.client()).reopen("tianhe", Hall.MONDAY);
      } catch (KilledDynamo.Killed e) {
        // That was the idea.
      }
      boolean begun = desk.closures.find("tianhe", Hall.MONDAY).isEmpty();
      reseated();
      if (begun) {
        assertThat(hall.book("person" + call, "tianhe", "loan")).isInstanceOf(Booked.class);
      }
    }
  }

  private Appointment booked(String personId) {
    return ((Booked) hall.book(personId, "tianhe", "loan")).appointment();
  }

  private Appointment now(Appointment appointment) {
    return hall.appointments
        .find(appointment.personId(), appointment.appointmentId())
        .orElseThrow();
  }

  private void reseated() {
    hall.clock.advance(Duration.ofMinutes(2));
    desk.run();
    desk.run();
  }
}
