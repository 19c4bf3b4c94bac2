package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;

/** How places of a slot are found among its counters. */
class PlacesTest {
  private static final SlotId SLOT = new SlotId("tianhe", Hall.MONDAY, "loan", Hall.NINE);

  private final Hall hall = Hall.open(PlacesTest.class);

  @Test
  void theCapacityIsDealtOutToTheCounters() {
    hall.openSlot("tianhe", "loan");

    assertThat(hall.slots.read(SLOT))
        .extracting(ShardCount::capacity)
        .containsExactly(2, 2, 1, 1, 1, 1, 1, 1);
    hall.openSlot("tianhe", "loan");
    assertThat(hall.slots.read(SLOT)).as("once").hasSize(DynamoSlots.SHARDS);
  }

  /** The last place is found wherever it is. */
  @Test
  void aSlotIsFullOnlyWhenAllItsCountersAre() {
    for (int i = 0; i < 10; i++) {
      assertThat(hall.book("person" + i, "tianhe", "loan")).isInstanceOf(Booked.class);
    }
    assertThat(hall.book("late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
    assertThat(hall.slots.read(SLOT)).extracting(ShardCount::open).containsOnly(0);
  }

  @Test
  void oneRoundTripWhereTheFirstCounterHasRoomAndNeverMoreThanCounters() {
    hall.openSlot("tianhe", "loan");
    try (FaultProxy proxy =
        FaultProxy.start(
            TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), FaultPolicy.none())) {
      Hall watched = hall.beside(2, proxy.endpoint());
      watched.book("first", "haizhu", "consultation"); // reads the blind index's key, opens a slot
      int before = calls(proxy);
      watched.book("person0", "tianhe", "loan");
      assertThat(calls(proxy) - before).as("one transaction").isEqualTo(1);

      for (int i = 1; i < 10; i++) {
        before = calls(proxy);
        watched.book("person" + i, "tianhe", "loan");
        assertThat(calls(proxy) - before).isIn(1, 3);
      }
      before = calls(proxy);
      assertThat(watched.book("late", "tianhe", "loan")).isEqualTo(new SlotFull(0));
      assertThat(calls(proxy) - before).as("asked, read, read again").isEqualTo(3);
    }
  }

  @Test
  void aClosedSlotTakesNobody() {
    hall.openSlot("tianhe", "loan");
    for (int shard = 0; shard < DynamoSlots.SHARDS; shard++) {
      hall.parts
          .table()
          .update(
              DynamoKeys.shard(SLOT, shard),
              "SET closed = :yes",
              "attribute_exists(pk)",
              java.util.Map.of(
                  ":yes",
                  software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool(true)));
    }
    assertThat(hall.book("anna", "tianhe", "loan")).isEqualTo(new BranchClosed());
    assertThat(hall.book("anna", "haizhu", "loan")).isInstanceOf(Booked.class);
  }

  /** What people look at follows the counters; nobody books by it. */
  @Test
  void theSeenSlotsAreFoldedFromTheStream() {
    hall.book("anna", "tianhe", "loan");
    var seen = new DynamoSeenSlots(hall.parts.table());
    List<StreamRecord> changes = hall.rowsOf("SLOT").stream().map(SlotChanges::inserted).toList();

    assertThat(seen.fold(changes)).isEmpty();
    assertThat(seen.fold(changes)).as("again").isEmpty();
    assertThat(seen.of("tianhe", Hall.MONDAY, "loan"))
        .containsOnlyKeys(Hall.NINE)
        .containsEntry(Hall.NINE, new SeenSlots.Seen(Hall.NINE.plusMinutes(30), 10, 9, false));
    assertThat(seen.of("haizhu", Hall.MONDAY, "loan")).isEmpty();
  }

  /** A change that is no counter's comes again and again, with all that follow it. */
  @Test
  void whatCannotBeFoldedKeepsNothingElseFromBeingSeen() {
    hall.book("anna", "tianhe", "loan");
    var seen = new DynamoSeenSlots(hall.parts.table());
    var changes = new ArrayList<StreamRecord>();
    changes.add(new StreamRecord("INSERT", Map.of("pk", "SLOT#tianhe#soon", "sk", "-"), Map.of()));
    hall.rowsOf("SLOT").stream().map(SlotChanges::inserted).forEach(changes::add);
    var damaged = new HashMap<>(changes.getLast().newImage());
    damaged.remove("openPlaces");
    changes.add(new StreamRecord("MODIFY", damaged, Map.of()));

    assertThat(seen.fold(changes)).isEmpty();
    assertThat(seen.of("tianhe", Hall.MONDAY, "loan"))
        .containsEntry(Hall.NINE, new SeenSlots.Seen(Hall.NINE.plusMinutes(30), 10, 9, false));
  }

  private static int calls(FaultProxy proxy) {
    return List.of("TransactWriteItems", "BatchGetItem", "GetItem", "Query", "PutItem").stream()
        .mapToInt(proxy::count)
        .sum();
  }
}
