package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What officers decide of the counters of {@link DynamoSlots}: that they close, how many places.
 */
public final class DynamoSlotDecisions {
  private final Table table;

  public DynamoSlotDecisions(Table table) {
    this.table = table;
  }

  /**
   * No place can be taken from any of the slot's counters any more; those it lacks are made. Each
   * of the writes may be done by itself, and again.
   */
  public List<Write> close(SlotId slot, PlannedSlot planned) {
    return IntStream.range(0, DynamoSlots.SHARDS)
        .mapToObj(
            shard ->
                Write.update(
                    "closed " + slot + "#" + shard,
                    table.name(),
                    DynamoKeys.shard(slot, shard),
                    "SET closed = :closed, allPlaces = if_not_exists(allPlaces, :places),"
                        + " openPlaces = if_not_exists(openPlaces, :places),"
                        + " released = if_not_exists(released, :none),"
                        + " ends = if_not_exists(ends, :ends),"
                        + " expiresAt = if_not_exists(expiresAt, :expires)",
                    "attribute_not_exists(pk) OR attribute_exists(pk)",
                    Map.of(
                        ":closed", AttributeValue.fromBool(true),
                        ":places", number(DynamoSlots.share(planned.capacity(), shard)),
                        ":none", number(0),
                        ":ends", text(planned.endTime().toString()),
                        ":expires", number(DynamoSlots.expiry(slot)))))
        .toList();
  }

  /** Places can be taken from a closed counter again. */
  public Write reopen(SlotId slot, ShardCount closed) {
    return Write.update(
        "reopened " + slot + "#" + closed.shard(),
        table.name(),
        DynamoKeys.shard(slot, closed.shard()),
        "SET released = released + :one REMOVE closed",
        "attribute_exists(pk)",
        Map.of(":one", number(1)));
  }

  /**
   * Gives a counter another number of places, where nobody else has done so since it was read.
   * Bookings change only {@code openPlaces} and do not get in the way of places added.
   *
   * @param places at least as many as are taken
   */
  public Write resize(SlotId slot, ShardCount read, int places) {
    int added = places - read.capacity();
    var values = new HashMap<String, AttributeValue>();
    values.put(":places", number(places));
    values.put(":added", number(added));
    values.put(":before", number(read.capacity()));
    values.put(":removed", number(Math.max(0, -added)));
    values.put(":release", number(added > 0 ? 1 : 0));
    return Write.update(
        "quota " + read.shard(),
        table.name(),
        DynamoKeys.shard(slot, read.shard()),
        "SET allPlaces = :places, openPlaces = openPlaces + :added, released = released + :release",
        "allPlaces = :before AND openPlaces >= :removed AND attribute_not_exists(closed)",
        values);
  }
}
