package org.openhpf.appointments.booking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;

/**
 * Takes places of a slot, together with whatever else belongs to the same decision, in one
 * transaction: one round trip where the first counter has room.
 *
 * <p>"Full" is said only of a slot that was full at one moment. Its counters are in different
 * partitions and cannot be read at once; so they are read twice. Where none has had a place given
 * back between the two readings, then in the moment between them no counter had more room than the
 * first reading saw (a double collect, after Afek et al., Atomic snapshots, 1993).
 */
public final class DynamoPlaces {
  private final DynamoSlots slots;
  private final Transactions transactions;

  /** How taking places ended. */
  public sealed interface Taking {
    /** All of it is stored. */
    record Taken() implements Taking {}

    /** At one moment of the call only so many places were open, fewer than wanted. */
    record Full(int open) implements Taking {}

    /** The branch is closed on that day. */
    record Closed() implements Taking {}

    /** Conditions of the other writes did not hold, whatever room there is. */
    record Refused(Commit.Refused refused) implements Taking {}
  }

  public DynamoPlaces(DynamoSlots slots, Transactions transactions) {
    this.slots = slots;
    this.transactions = transactions;
  }

  /**
   * @param planned the slot as planned: it is opened by it where it is not open yet
   * @param places how many, all or none
   * @param start any number; spreads those who ask over the counters
   * @param others the other writes of the transaction, given the counter of each place
   */
  public Taking take(
      SlotId slot,
      PlannedSlot planned,
      int places,
      int start,
      Function<List<Integer>, List<Write>> others) {
    List<Integer> shards = firstTry(planned.capacity(), places, start);
    while (true) {
      switch (attempt(slot, shards, others)) {
        case Commit.Done() -> {
          return new Taking.Taken();
        }
        case Commit.Refused refused -> {
          if (refused.found().keySet().stream().anyMatch(DynamoPlaces::isNoPlace)) {
            return new Taking.Refused(refused);
          }
        }
      }
      switch (look(slot, planned, places, start)) {
        case Look.Room(List<Integer> found) -> shards = found;
        case Look.None(Taking why) -> {
          return why;
        }
      }
    }
  }

  private Commit attempt(
      SlotId slot, List<Integer> shards, Function<List<Integer>, List<Write>> others) {
    var writes = new ArrayList<>(others.apply(shards));
    shards.stream()
        .distinct()
        .forEach(
            shard -> writes.add(slots.take(slot, shard, Collections.frequency(shards, shard))));
    return transactions.commit(writes);
  }

  private static boolean isNoPlace(String write) {
    return !write.startsWith(DynamoSlots.PLACE);
  }

  private sealed interface Look {
    record Room(List<Integer> shards) implements Look {}

    record None(Taking why) implements Look {}
  }

  private Look look(SlotId slot, PlannedSlot planned, int places, int start) {
    List<ShardCount> before = opened(slot, planned);
    while (true) {
      if (before.stream().anyMatch(ShardCount::closed)) {
        return new Look.None(new Taking.Closed());
      }
      Optional<List<Integer>> room = deal(before, places, start);
      if (room.isPresent()) {
        return new Look.Room(room.get());
      }
      List<ShardCount> after = slots.read(slot);
      if (releases(before).equals(releases(after))) {
        int open = before.stream().mapToInt(ShardCount::open).sum();
        return new Look.None(new Taking.Full(open));
      }
      before = after;
    }
  }

  private List<ShardCount> opened(SlotId slot, PlannedSlot planned) {
    List<ShardCount> counts = slots.read(slot);
    if (counts.isEmpty()) {
      slots.open(slot, planned);
      counts = slots.read(slot);
    }
    return counts;
  }

  private static List<Long> releases(List<ShardCount> counts) {
    return counts.stream().map(ShardCount::released).toList();
  }

  /** As if all places were numbered and still open: neighbours of one counter where it has them. */
  private static List<Integer> firstTry(int capacity, int places, int start) {
    int first = Math.floorMod(start, Math.max(1, capacity)) % DynamoSlots.SHARDS;
    boolean fits = DynamoSlots.share(capacity, first) >= places;
    return IntStream.range(0, places)
        .mapToObj(i -> fits ? first : (first + i) % DynamoSlots.SHARDS)
        .toList();
  }

  /** The counters to take from, beginning somewhere; empty if all of them have too little. */
  private static Optional<List<Integer>> deal(List<ShardCount> counts, int places, int start) {
    var shards = new ArrayList<Integer>(places);
    for (int i = 0; i < counts.size(); i++) {
      ShardCount count = counts.get(Math.floorMod(start + i, counts.size()));
      for (int n = 0; n < count.open() && shards.size() < places; n++) {
        shards.add(count.shard());
      }
    }
    return shards.size() == places ? Optional.of(shards) : Optional.empty();
  }
}
