package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The counters of slots, {@code SLOT#branch#date#category#start#shard / -}: {@code allPlaces},
 * {@code openPlaces}, {@code released}, {@code ends} and, once the branch closes that day, {@code
 * closed}. A slot's capacity is dealt out to {@link #SHARDS} of them, each in a partition of its
 * own: a partition takes 500 transactional writes a second, a slot so many times more.
 *
 * <p>A place given up by its owner stays taken and is <em>held</em>, {@code
 * HELD#branch#date#category / start#id}, until it is offered to the waiting list or given back.
 */
public final class DynamoSlots {
  /**
   * How many counters every slot has. 1,563 bookings a second on one slot are 196 on each, 391
   * write units of the 1,000 a partition takes. Stored slots are read by it: never change it while
   * one is open.
   */
  public static final int SHARDS = 8;

  /** Begins the name of the writes that take places: a refusal by one of them is about room. */
  static final String PLACE = "place ";

  private static final String CLOSURE = "closure";

  private static final Duration KEPT = Duration.ofDays(30);

  private final Table table;
  private final Transactions transactions;

  public DynamoSlots(Table table, Transactions transactions) {
    this.table = table;
    this.transactions = transactions;
  }

  /**
   * Makes a slot's counters; nothing if it has them. On a day that the branch is closed they are
   * made closed, whenever that was decided and whatever was planned by then.
   */
  public void open(SlotId slot, PlannedSlot planned) {
    boolean closed = false;
    // A day may be closed and reopened while this is at it: it is made as the day is.
    while (isOtherwise(transactions.commit(opening(slot, planned, closed)))) {
      closed = !closed;
    }
  }

  private static boolean isOtherwise(Commit commit) {
    return commit instanceof Commit.Refused refused && refused.by(CLOSURE);
  }

  private List<Write> opening(SlotId slot, PlannedSlot planned, boolean closed) {
    Map<String, AttributeValue> more =
        closed ? Map.of("closed", AttributeValue.fromBool(true)) : Map.of();
    var writes = new ArrayList<>(counters(slot, planned, more));
    writes.add(
        Write.check(
            CLOSURE,
            table.name(),
            DynamoKeys.closure(slot.branchId(), slot.date()),
            closed ? "attribute_exists(pk)" : "attribute_not_exists(pk)",
            Map.of()));
    return writes;
  }

  private List<Write> counters(SlotId slot, PlannedSlot planned, Map<String, AttributeValue> more) {
    return IntStream.range(0, SHARDS)
        .mapToObj(
            shard -> {
              int places = share(planned.capacity(), shard);
              var item = new HashMap<>(DynamoKeys.shard(slot, shard));
              item.put("allPlaces", number(places));
              item.put("openPlaces", number(places));
              item.put("released", number(0));
              item.put("ends", text(planned.endTime().toString()));
              item.put("expiresAt", number(expiry(slot)));
              item.putAll(more);
              return Write.putNew("shard " + shard, table.name(), item);
            })
        .toList();
  }

  /** All of a slot's counters, in their order; none while it is not open. */
  public List<ShardCount> read(SlotId slot) {
    var keys = IntStream.range(0, SHARDS).mapToObj(i -> DynamoKeys.shard(slot, i)).toList();
    var counts = new ArrayList<ShardCount>(SHARDS);
    table.getAll(keys).forEach(item -> counts.add(count(item)));
    counts.sort(Comparator.comparingInt(ShardCount::shard));
    return counts;
  }

  static ShardCount count(Map<String, AttributeValue> item) {
    String pk = item.get("pk").s();
    return new ShardCount(
        Integer.parseInt(pk.substring(pk.lastIndexOf('#') + 1)),
        Integer.parseInt(item.get("allPlaces").n()),
        Integer.parseInt(item.get("openPlaces").n()),
        Long.parseLong(item.get("released").n()),
        item.containsKey("closed"));
  }

  /** What one counter has of a slot's capacity. */
  public static int share(int capacity, int shard) {
    return capacity / SHARDS + (shard < capacity % SHARDS ? 1 : 0);
  }

  Write take(SlotId slot, int shard, int places) {
    return Write.update(
        PLACE + shard,
        table.name(),
        DynamoKeys.shard(slot, shard),
        "SET openPlaces = openPlaces - :places",
        "openPlaces >= :places AND attribute_not_exists(closed)",
        Map.of(":places", number(places)));
  }

  /** A place given up: held until then, and still counted as taken. */
  public Write hold(SlotId slot, int shard, String heldId, Instant until) {
    return hold(slot, shard, heldId, until, Map.of());
  }

  /**
   * @param more attributes of the held place
   */
  public Write hold(
      SlotId slot, int shard, String heldId, Instant until, Map<String, AttributeValue> more) {
    var item = new HashMap<>(more);
    item.putAll(DynamoKeys.held(slot, heldId));
    item.put("slot", text(slot.toString()));
    item.put("shardNumber", number(shard));
    item.put("dueCell", text(DynamoKeys.HELD_PLACES));
    item.put("dueAt", time(until));
    return Write.putNew("held place", table.name(), item);
  }

  /** A place can be had again. */
  public Write giveBack(SlotId slot, int shard) {
    return giveBack(slot, shard, 1);
  }

  /** Places of one counter can be had again; on a closed day they only leave the count. */
  public Write giveBack(SlotId slot, int shard, int places) {
    return Write.update(
        "given back " + shard,
        table.name(),
        DynamoKeys.shard(slot, shard),
        "SET openPlaces = openPlaces + :places, released = released + :places",
        "openPlaces < allPlaces",
        Map.of(":places", number(places)));
  }

  /** Refused once the branch is closed on that day. */
  public Write notClosed(String name, SlotId slot, int shard) {
    return Write.check(
        name,
        table.name(),
        DynamoKeys.shard(slot, shard),
        "attribute_not_exists(closed)",
        Map.of());
  }

  static long expiry(SlotId slot) {
    Instant night = ChinaTime.at(slot.date().plusDays(1), LocalTime.MIDNIGHT);
    return night.plus(KEPT).getEpochSecond();
  }
}
