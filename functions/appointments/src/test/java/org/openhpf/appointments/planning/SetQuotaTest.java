package org.openhpf.appointments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.booking.Counters;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.booking.ShardCount;
import org.openhpf.appointments.booking.Slot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.planning.SetQuota.Outcome;

/** Places added to and taken from slots, also while they are booked. */
class SetQuotaTest {
  private final Hall hall = Hall.inMemory();
  private final SetQuota setQuota = quota(hall);

  @Test
  void placesAddedCanBeBookedToTheLast() {
    bookAll(10);
    assertThat(set(13))
        .extracting(Slot::capacity, Slot::taken, Slot::open)
        .containsExactly(13, 10, 3);

    for (int i = 0; i < 3; i++) {
      assertThat(hall.book("late" + i, "tianhe", "loan")).isInstanceOf(Booked.class);
    }
    assertThat(hall.book("too-late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
    Counters.assertExact(hall);
  }

  @Test
  void whatIsTakenStays() {
    bookAll(6);

    assertThat(set(4)).extracting(Slot::capacity, Slot::open).containsExactly(6, 0);
    assertThat(hall.book("late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
    assertThat(set(0)).extracting(Slot::capacity).isEqualTo(6);
    Counters.assertExact(hall);
  }

  @Test
  void theSameAgainChangesAndRecordsNothing() {
    set(24);
    int rows = hall.rows().size();
    assertThat(set(24)).extracting(Slot::capacity).isEqualTo(24);

    assertThat(hall.rows()).hasSize(rows);
    assertThat(hall.auditRows()).hasSize(1);
    assertThat(set(10)).extracting(Slot::capacity).isEqualTo(10);
  }

  @Test
  void withoutAStartAllSlotsOfTheDayAreSet() {
    var wish = new SetQuota.Wish("tianhe", Hall.MONDAY, "loan", Optional.empty(), 3);
    var done = (Outcome.Done) setQuota.set(wish, decision(hall));

    assertThat(done.slots()).hasSize(14).allMatch(slot -> slot.capacity() == 3);
  }

  @Test
  void besideBookingsNothingIsSoldTwiceAndNoPlaceIsLost() {
    var calls = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 40; i++) {
      int n = i;
      calls.add(() -> hall.book("person" + n, "tianhe", "loan") instanceof Booked);
      if (n % 10 == 5) {
        calls.add(
            () -> {
              quota(hall.beside(n)).set(wish(n == 25 ? 4 : 20), decision(hall));
              return false;
            });
      }
    }
    long booked = AtOnce.all(calls).stream().filter(done -> done).count();
    Counters.assertExact(hall);

    assertThat(booked).isLessThanOrEqualTo(20);
    assertThat(set(30)).extracting(Slot::capacity, Slot::taken).containsExactly(30, (int) booked);
    for (long i = booked; i < 30; i++) {
      assertThat(hall.book("late" + i, "tianhe", "loan")).isInstanceOf(Booked.class);
    }
    assertThat(hall.book("too-late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
  }

  @Test
  void whatCannotBeSetIsRefused() {
    assertThat(setQuota.set(wish("nowhere", "loan"), decision(hall)))
        .isEqualTo(new Outcome.NoSuchBranch());
    assertThat(setQuota.set(wish("tianhe", "visa"), decision(hall)))
        .isEqualTo(new Outcome.NoSuchCategory());
    var early =
        new SetQuota.Wish("tianhe", Hall.MONDAY, "loan", Optional.of(Hall.NINE.minusHours(4)), 3);
    assertThat(setQuota.set(early, decision(hall))).isEqualTo(new Outcome.NoSuchSlot());
    var far = new SetQuota.Wish("tianhe", Hall.MONDAY.plusDays(20), "loan", Optional.empty(), 3);
    assertThat(setQuota.set(far, decision(hall))).isInstanceOf(Outcome.DayNotBookable.class);
    assertThat(hall.rows()).isEmpty();
  }

  /** Whatever stood before: what is taken stays, the sum is right, and the rest is even. */
  @Test
  void placesAreDealtOutEvenly() {
    var random = new Random(5);
    for (int n = 0; n < 500; n++) {
      List<ShardCount> counts =
          IntStream.range(0, 8)
              .mapToObj(
                  shard -> {
                    int all = random.nextInt(20);
                    return new ShardCount(shard, all, random.nextInt(all + 1), 0, false);
                  })
              .toList();
      int taken = counts.stream().mapToInt(count -> count.capacity() - count.open()).sum();
      int capacity = random.nextInt(200);
      int[] places = Quota.deal(counts, capacity);

      assertThat(IntStream.of(places).sum()).isEqualTo(Math.max(taken, capacity));
      int fewest = IntStream.of(places).min().orElseThrow();
      for (int shard = 0; shard < 8; shard++) {
        int own = counts.get(shard).capacity() - counts.get(shard).open();
        assertThat(places[shard]).isGreaterThanOrEqualTo(own);
        assertThat(places[shard] == own || places[shard] <= fewest + 1).isTrue();
      }
    }
  }

  private void bookAll(int people) {
    for (int i = 0; i < people; i++) {
      assertThat(hall.book("person" + i, "tianhe", "loan")).isInstanceOf(Booked.class);
    }
  }

  private Slot set(int capacity) {
    return ((Outcome.Done) setQuota.set(wish(capacity), decision(hall))).slots().getFirst();
  }

  private static SetQuota quota(Hall hall) {
    return new SetQuota(
        hall.branches, hall.branches, hall.rules, new DynamoQuotas(hall.parts), slot -> {});
  }

  private static SetQuota.Wish wish(int capacity) {
    var slot = new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE);
    return new SetQuota.Wish(
        slot.branchId(), slot.date(), slot.category(), Optional.of(slot.startTime()), capacity);
  }

  private static SetQuota.Wish wish(String branchId, String category) {
    return new SetQuota.Wish(branchId, Hall.MONDAY, category, Optional.empty(), 3);
  }

  private static Quotas.Decision decision(Hall hall) {
    return new Quotas.Decision("officer", "officer-web", hall.clock.instant());
  }
}
