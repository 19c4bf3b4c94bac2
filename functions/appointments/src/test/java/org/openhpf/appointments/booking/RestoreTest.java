package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.BookingOutcome.NoSuchAppointment;
import org.openhpf.appointments.booking.BookingOutcome.NotOpen;
import org.openhpf.appointments.booking.BookingOutcome.Paused;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.booking.BookingOutcome.TooLate;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A cancellation taken back, over the real adapter: what is full stays full. */
class RestoreTest {
  private static final SlotId SLOT = new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE);
  private static final Attendee MOTHER =
      new Attendee("陈示例", new ResidentIdNumber("440100195803120015"));

  private final Hall hall = Hall.inMemory();

  @AfterEach
  void countersAreExact() {
    Counters.assertExact(hall);
  }

  @Test
  void theAppointmentIsAsItWasInThePlaceItLeft() {
    Appointment before = booked("anna");
    hall.cancel(before);
    int messages = hall.rowsOf("OUTBOX").size();

    Appointment restored = restored(before);

    assertThat(restored).isEqualTo(found(before));
    assertThat(restored.status()).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(restored).usingRecursiveComparison().ignoringFields("restores").isEqualTo(before);
    assertThat(hall.rowsOf("HELD")).isEmpty();
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(messages + 1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("restored"))
        .hasSize(1);
    assertThat(hall.book("anna", "tianhe", "loan"))
        .isEqualTo(new AlreadyBooked(0, Optional.of(before.appointmentId())));
  }

  @Test
  void onceMoreChangesNothingAndItMayBeCancelledAnew() {
    Appointment before = booked("anna");
    hall.cancel(before);
    Appointment restored = restored(before);
    int rows = hall.rows().size();

    assertThat(restored(before)).isEqualTo(restored);
    assertThat(hall.rows()).hasSize(rows);
    assertThat(hall.cancel(restored)).isInstanceOf(CancellationOutcome.Cancelled.class);
    assertThat(restored(before).restores()).isEqualTo(2);
  }

  @Test
  void calendarsTakeEachChangeForTheLaterOne() {
    Appointment a = booked("anna");
    int first = a.revision();
    hall.cancel(a);
    int second = found(a).revision();
    int third = restored(a).revision();
    hall.cancel(found(a));

    assertThat(List.of(first, second, third, found(a).revision()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void itIsTheOwnersAloneThoughAllOthersFindTheSlotFull() {
    Appointment mine = booked("anna");
    for (int i = 1; i < 10; i++) {
      booked("person" + i);
    }
    hall.cancel(mine);

    assertThat(hall.book("late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
    assertThat(hall.restore.restore("bert", mine.appointmentId(), Hall.by("bert")))
        .isEqualTo(new NoSuchAppointment());
    assertThat(restored(mine).status()).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(10);
  }

  @Test
  void withinTenMinutesAndNotASecondLonger() {
    Appointment mine = booked("anna");
    hall.cancel(mine);
    Instant until = hall.clock.instant().plus(Duration.ofMinutes(10));
    assertThat(hall.rules.restoreBefore(found(mine))).hasValue(until);
    hall.clock.advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(hall.restore(mine)).isEqualTo(new TooLate(until));
    assertThat(AppointmentView.of(found(mine), hall.rules).restoreBefore()).isEmpty();
    hall.clock.advance(Duration.ofSeconds(-1));
    assertThat(AppointmentView.of(found(mine), hall.rules).restoreBefore()).hasValue(until);
    assertThat(hall.restore(mine)).isInstanceOf(Booked.class);
    assertThat(AppointmentView.of(found(mine), hall.rules).restoreBefore()).isEmpty();
  }

  @Test
  void aPlaceGivenBackIsTakenLikeAnyOther() {
    Appointment mine = booked("anna");
    hall.cancel(mine);
    giveBack();
    assertThat(hall.taken("tianhe", "loan")).isZero();

    assertThat(hall.restore(mine)).isInstanceOf(Booked.class);
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
  }

  @Test
  void aPlaceThatSomebodyHasByNowIsGone() {
    Appointment mine = booked("anna");
    hall.cancel(mine);
    giveBack();
    for (int i = 1; i < 11; i++) {
      booked("person" + i);
    }

    assertThat(hall.restore(mine)).isEqualTo(new SlotFull(0));
    assertThat(found(mine).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(10);
  }

  @Test
  void aPlaceOfferedToSomebodyIsHis() {
    Appointment mine = booked("anna");
    for (int i = 1; i < 10; i++) {
      booked("person" + i);
    }
    hall.cancel(mine);
    assertThat(
            hall.parts
                .table()
                .update(
                    heldKey(),
                    "SET offeredTo = :entry, offeredPerson = :person",
                    "attribute_exists(pk)",
                    Map.of(":entry", text("entry"), ":person", text("bert"))))
        .isTrue();

    assertThat(hall.restore(mine)).isEqualTo(new SlotFull(0));
    assertThat(hall.rowsOf("HELD")).hasSize(1);
  }

  @Test
  void whoHasBookedAnewKeepsThat() {
    Appointment mine = booked("anna");
    hall.cancel(mine);
    Appointment other = booked("anna");

    assertThat(hall.restore(mine))
        .isEqualTo(new AlreadyBooked(0, Optional.of(other.appointmentId())));
    assertThat(found(mine).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(hall.rowsOf("HELD")).hasSize(1);
  }

  @Test
  void whatIsBookedForFamilyIsLockedForTheMemberAgain() {
    var wish = Hall.wish("anna", SLOT, MOTHER);
    Appointment hers = ((Booked) hall.book.book(wish, Optional.empty())).appointments().getLast();
    hall.cancel(hers);
    restored(hers);

    assertThat(hall.book.book(Hall.wish("bert", SLOT, MOTHER), Optional.empty()))
        .isEqualTo(new AlreadyBooked(1, Optional.empty()));
    assertThat(found(hers).attendee()).hasValue(MOTHER);
  }

  @Test
  void notWhileBookingIsPausedNorOnAClosedDay() {
    Appointment mine = booked("anna");
    hall.cancel(mine);
    Instant until = hall.clock.instant().plus(Duration.ofDays(30));
    var pause = new HashMap<>(DynamoKeys.pause("PERSON#anna"));
    pause.put("pausedUntil", number(until.getEpochSecond()));
    hall.parts.table().put(pause, "attribute_not_exists(pk)", Map.of());
    assertThat(hall.restore(mine)).isEqualTo(new Paused(0, until));

    Appointment other = booked("bert");
    hall.cancel(other);
    for (int shard = 0; shard < DynamoSlots.SHARDS; shard++) {
      hall.parts
          .table()
          .update(
              DynamoKeys.shard(SLOT, shard),
              "SET closed = :yes",
              "attribute_exists(pk)",
              Map.of(":yes", AttributeValue.fromBool(true)));
    }
    assertThat(hall.restore(other)).isEqualTo(new BranchClosed());
    giveBack();
    assertThat(hall.restore(other)).as("whichever place").isEqualTo(new BranchClosed());
  }

  @Test
  void whatWasNotGivenUpByItsOwnerStaysCancelled() {
    Appointment mine = booked("anna");
    Appointment cancelled = mine.cancelled(hall.clock.instant());
    var writes = new ArrayList<>(new DynamoChanges(hall.parts).cancel(0, cancelled));
    writes.add(hall.slots.giveBack(mine.slot(), mine.shard()));
    assertThat(hall.parts.transactions().commit(writes)).isInstanceOf(Commit.Done.class);

    assertThat(hall.rules.restoreBefore(found(mine))).isEmpty();
    assertThat(hall.restore(mine)).isEqualTo(new NotOpen(AppointmentStatus.CANCELLED));
  }

  @Test
  void atOnceItIsRestoredOnceAndThePlaceIsGivenOnce() {
    Appointment mine = booked("anna");
    hall.cancel(mine);

    List<BookingOutcome> outcomes = AtOnce.run(6, i -> hall.beside(10 + i).restore(mine));

    assertThat(outcomes).allSatisfy(one -> assertThat(one).isInstanceOf(Booked.class));
    assertThat(hall.taken("tianhe", "loan")).isEqualTo(1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("restored"))
        .hasSize(1);
  }

  /** As the sweep does when nobody waits. */
  private void giveBack() {
    for (Map<String, AttributeValue> held : hall.rowsOf("HELD")) {
      int shard = Integer.parseInt(held.get("shardNumber").n());
      Commit commit =
          hall.parts
              .transactions()
              .commit(
                  List.of(
                      Write.delete(
                          "held",
                          hall.parts.table().name(),
                          Map.of("pk", held.get("pk"), "sk", held.get("sk")),
                          "attribute_exists(pk)",
                          Map.of()),
                      hall.slots.giveBack(SlotId.parse(held.get("slot").s()), shard)));
      assertThat(commit).isInstanceOf(Commit.Done.class);
    }
  }

  private Map<String, AttributeValue> heldKey() {
    var row = hall.rowsOf("HELD").getFirst();
    return Map.of("pk", row.get("pk"), "sk", row.get("sk"));
  }

  private Appointment booked(String personId) {
    return ((Booked) hall.book(personId, "tianhe", "loan")).appointment();
  }

  private Appointment restored(Appointment a) {
    return ((Booked) hall.restore(a)).appointment();
  }

  private Appointment found(Appointment a) {
    return hall.appointments.find(a.personId(), a.appointmentId()).orElseThrow();
  }
}
