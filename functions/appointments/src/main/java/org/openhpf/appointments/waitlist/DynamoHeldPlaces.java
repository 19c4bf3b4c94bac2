package org.openhpf.appointments.waitlist;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;
import org.openhpf.storage.Commit;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table.Rows;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Held places in AppointmentTable, {@code HELD#branch#date#category / start#id}; while one is
 * offered it has {@code offeredTo} (the entry's id) and {@code offeredPerson}.
 */
public final class DynamoHeldPlaces implements HeldPlaces {
  private static final Logger LOG = Logger.getLogger("org.openhpf.appointments.waitlist");
  private static final String HELD = "held place";

  private final DynamoParts parts;
  private final String table;
  private final DynamoSlots slots;

  public DynamoHeldPlaces(DynamoParts parts) {
    this.parts = parts;
    this.table = parts.table().name();
    this.slots = new DynamoSlots(parts.table(), parts.transactions());
  }

  @Override
  public List<HeldPlace> of(Line line) {
    var found = new ArrayList<HeldPlace>();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      Rows rows =
          parts
              .table()
              .query(
                  QueryRequest.builder()
                      .keyConditionExpression("pk = :line")
                      .expressionAttributeValues(Map.of(":line", text("HELD#" + line)))
                      .consistentRead(true)
                      .exclusiveStartKey(from.orElse(null)));
      found.addAll(ReadableRows.read(rows.items(), DynamoHeldPlaces::place));
      from = rows.next();
    } while (from.isPresent());
    return found;
  }

  @Override
  public Page<HeldPlace> byDue(int limit, Optional<String> cursor) {
    Rows rows =
        parts
            .table()
            .query(
                QueryRequest.builder()
                    .indexName(DynamoKeys.BY_DUE)
                    .keyConditionExpression("dueCell = :held")
                    .expressionAttributeValues(Map.of(":held", text(DynamoKeys.HELD_PLACES)))
                    .exclusiveStartKey(cursor.map(DynamoHeldPlaces::indexKey).orElse(null))
                    .limit(limit));
    return new Page<>(
        ReadableRows.read(rows.items(), DynamoHeldPlaces::place),
        rows.next()
            .map(
                last ->
                    last.get("dueAt").s() + " " + last.get("pk").s() + " " + last.get("sk").s()));
  }

  private static Map<String, AttributeValue> indexKey(String cursor) {
    String[] parts = cursor.split(" ");
    var key = new HashMap<>(key(parts[1], parts[2]));
    key.put("dueCell", text(DynamoKeys.HELD_PLACES));
    key.put("dueAt", text(parts[0]));
    return key;
  }

  private static HeldPlace place(Map<String, AttributeValue> row) {
    String sk = row.get("sk").s();
    return new HeldPlace(
        SlotId.parse(row.get("slot").s()),
        sk.substring(sk.indexOf('#') + 1),
        Integer.parseInt(row.get("shardNumber").n()),
        Instant.parse(row.get("dueAt").s()),
        Optional.ofNullable(row.get("offeredTo"))
            .map(id -> new InLine(id.s(), row.get("offeredPerson").s())));
  }

  @Override
  public boolean giveBack(HeldPlace place, Instant now) {
    String free = "attribute_exists(pk) AND attribute_not_exists(offeredTo)";
    boolean anyway = place.hasBegun(now);
    Commit commit =
        parts
            .transactions()
            .commit(
                List.of(
                    Write.delete(
                        HELD,
                        table,
                        DynamoKeys.held(place.slot(), place.heldId()),
                        anyway ? free : free + " AND dueAt <= :now",
                        anyway ? Map.of() : Map.of(":now", time(now))),
                    slots.giveBack(place.slot(), place.shard())));
    if (commit instanceof Commit.Refused refused && !refused.by(HELD)) {
      // For a person to look at; it keeps no other place from being given back.
      LOG.log(Level.SEVERE, "a held place is not counted as taken: {0}", place.slot());
    }
    return commit instanceof Commit.Done;
  }
}
