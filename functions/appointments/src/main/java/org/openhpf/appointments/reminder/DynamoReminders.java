package org.openhpf.appointments.reminder;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Finds appointments by the index of a branch's day, cell after cell, and reads them themselves:
 * the index is a moment old. Marks each reminder in the appointment's row ({@link
 * ReminderItem#mark}).
 */
public final class DynamoReminders implements Reminders {
  /** A page and its transactions fit well into the time a sweep keeps for a step. */
  private static final int PAGE = 50;

  /** Sorts behind every id. */
  private static final String BEHIND = "#~";

  private final Table table;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Notices notices;

  public DynamoReminders(Table table, Transactions transactions, Outbox outbox, Notices notices) {
    this.table = table;
    this.transactions = transactions;
    this.outbox = outbox;
    this.notices = notices;
  }

  @Override
  public Page<Upcoming> in(Stretch stretch, Optional<String> cursor) {
    String[] place = cursor.orElse("0").split(",");
    int cell = Integer.parseInt(place[0]);
    String dayCell = DynamoKeys.dayCell(stretch.branchId(), stretch.date(), cell);
    Table.Rows rows =
        table.query(
            QueryRequest.builder()
                .indexName(DynamoKeys.BY_DAY)
                .keyConditionExpression("dayCell = :cell AND dayOrder BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Map.of(
                        ":cell", text(dayCell),
                        ":first", text(stretch.from().toString()),
                        ":last", text(stretch.to() + BEHIND)))
                .exclusiveStartKey(place.length == 1 ? null : startKey(dayCell, place))
                .limit(PAGE));
    Optional<String> next =
        rows.next()
            .map(key -> cursor(cell, key))
            .or(
                () ->
                    Optional.of(Integer.toString(cell + 1))
                        .filter(c -> cell + 1 < DynamoKeys.DAY_CELLS));
    return new Page<>(read(rows.items()), next);
  }

  private List<Upcoming> read(List<Map<String, AttributeValue>> found) {
    var keys = found.stream().map(row -> Map.of("pk", row.get("pk"), "sk", row.get("sk"))).toList();
    return keys.isEmpty() ? List.of() : ReadableRows.read(table.getAll(keys), ReminderItem::open);
  }

  /** {@code cell,pk,sk,dayOrder}; none of them holds a ','. */
  private static String cursor(int cell, Map<String, AttributeValue> key) {
    return String.join(
        ",", Integer.toString(cell), key.get("pk").s(), key.get("sk").s(), key.get("dayOrder").s());
  }

  private static Map<String, AttributeValue> startKey(String dayCell, String[] place) {
    var key = new HashMap<>(AttributeValues.key(place[1], place[2]));
    key.put("dayCell", text(dayCell));
    key.put("dayOrder", text(place[3]));
    return key;
  }

  @Override
  public boolean send(Reminder reminder, Upcoming upcoming, Instant at) {
    String mark = ReminderItem.mark(reminder);
    var notice = notices.of(reminder.notice(), upcoming.visit(), at);
    Commit commit =
        transactions.commit(
            List.of(
                Write.update(
                    "appointment",
                    table.name(),
                    DynamoKeys.appointment(upcoming.visit().personId(), upcoming.appointmentId()),
                    "SET " + mark + " = :now",
                    "appointmentStatus = :booked AND placeKey = :place"
                        + " AND attribute_not_exists("
                        + mark
                        + ")",
                    Map.of(
                        ":now", time(at),
                        ":booked", text(AppointmentStatus.BOOKED.name()),
                        ":place", text(upcoming.placeKey()))),
                outbox.message(Notices.QUEUE, Json.write(notice))));
    return commit instanceof Commit.Done;
  }
}
