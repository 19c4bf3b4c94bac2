package org.openhpf.storage;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Ids;

/**
 * Outgoing messages, stored in the transaction of the change they tell of and relayed to their
 * queue from the table's stream. Rows stay a week, so that messages lost with a queue can be sent
 * again.
 *
 * <p>Keys: {@code pk = OUTBOX#<hour in UTC>#<cell>}, {@code sk =} the message's id. Attribute
 * {@code unsent} (the cell) is there until the row is sent; index {@code byUnsent} holds just
 * those.
 */
public final class Outbox {
  /** Rows are spread over this many partitions an hour: 4,000 write units a second each way. */
  static final int CELLS = 8;

  static final String UNSENT_INDEX = "byUnsent";

  private static final Duration KEPT = Duration.ofDays(7);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);

  private final Table table;
  private final Ids ids;
  private final Clock clock;

  public Outbox(Table table, Ids ids, Clock clock) {
    this.table = table;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A message, to be part of a transaction.
   *
   * @param queue its name among the queues {@link OutboxRelay} knows
   * @param body JSON, without personal data: whoever sends it on looks that up
   */
  public Write message(String queue, String body) {
    Instant now = clock.instant();
    String id = ids.next();
    String cell = Integer.toString(Math.floorMod(id.hashCode(), CELLS));
    var item = new HashMap<>(AttributeValues.key(partition(now, cell), id));
    item.put("queue", text(queue));
    item.put("body", text(body));
    item.put("createdAt", text(now.toString()));
    item.put("correlationId", text(Correlation.id()));
    item.put("unsent", text(cell));
    item.put("expiresAt", number(now.plus(KEPT).getEpochSecond()));
    return Write.putNew("outbox " + id, table.name(), item);
  }

  static String partition(Instant hour, String cell) {
    return "OUTBOX#" + HOUR.format(hour) + "#" + cell;
  }
}
