package org.openhpf.appointments.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.ShardCount;
import org.openhpf.appointments.closing.ClosingOutcome.Accepted;
import org.openhpf.appointments.closing.ClosingOutcome.AlreadyClosed;
import org.openhpf.appointments.closing.ClosingOutcome.DayCannotClose;
import org.openhpf.appointments.closing.ClosingOutcome.NoSuchBranch;
import org.openhpf.appointments.closing.ClosingOutcome.RequestKeyReused;
import org.openhpf.appointments.closing.ClosingOutcome.Why;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;

/** What closing a day does before it answers, and when it is refused. */
class CloseDayTest {
  private final Hall hall = Hall.inMemory();
  private final ClosingDesk desk = new ClosingDesk(hall);

  @Test
  void whenItAnswersNobodyCanBookTheDay() {
    hall.book("anna", "tianhe", "loan");
    var closed = (Accepted) desk.close("tianhe", Hall.MONDAY);

    assertThat(closed.closure().status()).isEqualTo(ClosureStatus.RESEATING);
    assertThat(closed.closure().stoppedAt()).hasValue(hall.clock.instant());
    assertThat(hall.book("bert", "tianhe", "loan")).isEqualTo(new BranchClosed());
    assertThat(hall.book("bert", "tianhe", "transfer"))
        .as("unopened")
        .isEqualTo(new BranchClosed());
    assertThat(hall.book("bert", "haizhu", "loan")).isInstanceOf(Booked.class);
    // 14 slots of 5 categories, 8 counters each.
    assertThat(hall.rowsOf("SLOT"))
        .filteredOn(row -> row.get("pk").s().contains("tianhe"))
        .hasSize(14 * 5 * DynamoSlots.SHARDS)
        .allSatisfy(row -> assertThat(row.get("closed").bool()).isTrue());
  }

  /** By a plan stored after a day far ahead was closed. */
  @Test
  void aSlotPlannedLaterOpensClosed() {
    desk.close("tianhe", Hall.MONDAY);
    var slot = new SlotId("tianhe", Hall.MONDAY, "loan", LocalTime.of(7, 15));
    hall.slots.open(slot, new PlannedSlot(slot.startTime(), LocalTime.of(7, 30), 4));

    assertThat(hall.slots.read(slot)).hasSize(8).allMatch(ShardCount::closed);
  }

  @Test
  void theSameRequestAgainIsTheSameClosure() {
    var key = Hall.key(ClosingDesk.OFFICER, "k1", "body");
    var first = desk.close("tianhe", Hall.MONDAY, key);
    hall.clock.advance(Duration.ofMinutes(5));

    assertThat(desk.close("tianhe", Hall.MONDAY, key)).isEqualTo(first);
    assertThat(desk.close("tianhe", Hall.MONDAY)).as("without its key").isEqualTo(first);
    assertThat(hall.auditRows()).hasSize(1);
    assertThat(desk.close("haizhu", Hall.MONDAY, Hall.key(ClosingDesk.OFFICER, "k1", "other")))
        .isEqualTo(new RequestKeyReused());
    assertThat(desk.closures.find("haizhu", Hall.MONDAY)).isEmpty();
  }

  @Test
  void anotherOfficersIsRefused() {
    var first = (Accepted) desk.close("tianhe", Hall.MONDAY);
    var wish = new CloseDay.Wish("tianhe", Hall.MONDAY, "停电", "officer-2", "officer-web");

    assertThat(desk.closeDay.close(wish, Optional.empty()))
        .isEqualTo(new AlreadyClosed(first.closure()));
  }

  @Test
  void whatIsNoDayOfTheBranchIsRefused() {
    LocalDate today = LocalDate.parse("2026-11-20");

    assertThat(desk.close("nowhere", Hall.MONDAY)).isEqualTo(new NoSuchBranch());
    assertThat(desk.close("tianhe", today.minusDays(1))).isEqualTo(new DayCannotClose(Why.PAST));
    assertThat(desk.close("tianhe", today.plusDays(1)))
        .isEqualTo(new DayCannotClose(Why.NO_WORKING_DAY));
    assertThat(desk.close("tianhe", today.plusYears(2))).isEqualTo(new DayCannotClose(Why.TOO_FAR));
    assertThat(hall.rows()).isEmpty();
    assertThat(desk.close("tianhe", today)).isInstanceOf(Accepted.class);
  }

  @Test
  void closuresAreListedTheLatestFirst() {
    desk.close("tianhe", Hall.MONDAY);
    desk.close("tianhe", Hall.MONDAY.plusDays(1));
    desk.close("haizhu", Hall.MONDAY);

    var page = desk.closures.of("tianhe", 1, Optional.empty());
    assertThat(page.items()).extracting(Closure::date).containsExactly(Hall.MONDAY.plusDays(1));
    var cursor = page.nextCursor().map(LocalDate::parse);
    var last = desk.closures.of("tianhe", 1, cursor);
    assertThat(last.items()).extracting(Closure::date).containsExactly(Hall.MONDAY);
    assertThat(last.nextCursor()).isEmpty();
  }
}
