package org.openhpf.storage;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.nio.charset.StandardCharsets;
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
 * queue from the table's stream. Rows stay a week after they are sent, so that messages lost with a
 * queue can be sent again; what is not sent stays until it is.
 *
 * <p>Keys: {@code pk = OUTBOX#<hour in UTC>#<cell>}, {@code sk =} the message's id. Attribute
 * {@code unsent} (the cell) is there until the row is sent; index {@code byUnsent} ({@code unsent},
 * {@code createdAt}) holds just those.
 */
public final class Outbox {
  /** Rows are spread over this many partitions an hour: 4,000 write units a second each way. */
  static final int CELLS = 8;

  static final String UNSENT_INDEX = "byUnsent";

  static final Duration KEPT = Duration.ofDays(7);

  /** Ten of them with their attributes fit into a call of SQS, which took 256 KiB until 2025. */
  private static final int LONGEST_BODY = 24 * 1024;

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
   * @param body JSON, at most 24 KiB in UTF-8, without personal data: whoever sends it on looks
   *     that up
   * @throws IllegalArgumentException if the body is longer
   */
  public Write message(String queue, String body) {
    if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
      throw new IllegalArgumentException("a message to " + queue + " is too long");
    }
    Instant now = clock.instant();
    String id = ids.next();
    String cell = Integer.toString(Math.floorMod(id.hashCode(), CELLS));
    var item = new HashMap<>(AttributeValues.key(partition(now, cell), id));
    item.put("queue", text(queue));
    item.put("body", text(body));
    item.put("createdAt", time(now));
    item.put("correlationId", text(Correlation.id()));
    item.put("unsent", text(cell));
    return Write.putNew("outbox " + id, table.name(), item);
  }

  static String partition(Instant hour, String cell) {
    return "OUTBOX#" + HOUR.format(hour) + "#" + cell;
  }
}
