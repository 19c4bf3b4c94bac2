package org.openhpf.storage;

import static org.openhpf.storage.AttributeValues.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Sends again what the relay missed: rows still unsent after a minute. With {@code resendHours} it
 * sends all rows of so many hours, sent or not: for a queue that was lost with its messages.
 */
public final class OutboxSweep implements Sweep<OutboxSweep.Input> {
  /** Younger rows are the relay's, which is at work on them. */
  private static final Duration RELAYS_TURN = Duration.ofMinutes(1);

  private static final int PAGE = 50;
  private static final String END = "end";

  private final Table table;
  private final OutboxRelay relay;
  private final Clock clock;

  /**
   * @param scheduledTime of the schedule; told apart by it, two resends are two
   */
  public record Input(Optional<String> scheduledTime, Optional<Integer> resendHours) {}

  /** One partition of rows to look through. */
  private record Cell(String name, QueryRequest.Builder query) {}

  public OutboxSweep(Table table, OutboxRelay relay, Clock clock) {
    this.table = table;
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public String checkpoint(Input input) {
    return input.resendHours().isEmpty() ? "outbox" : "outbox-resend";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    List<Cell> cells = input.resendHours().map(this::allOf).orElseGet(this::unsent);
    int place = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (cursor.isPresent() && cells.get(i).name().equals(cursor.get())) {
        place = i + 1;
      }
    }
    int sent = sendAll(cells.get(place).query());
    boolean last = place == cells.size() - 1;
    return new Step(last ? END : cells.get(place).name(), sent, last);
  }

  private List<Cell> unsent() {
    String before = clock.instant().minus(RELAYS_TURN).toString();
    var cells = new ArrayList<Cell>();
    for (int cell = 0; cell < Outbox.CELLS; cell++) {
      cells.add(
          new Cell(
              "unsent#" + cell,
              QueryRequest.builder()
                  .indexName(Outbox.UNSENT_INDEX)
                  .keyConditionExpression("unsent = :cell AND createdAt < :before")
                  .expressionAttributeValues(
                      Map.of(":cell", text(Integer.toString(cell)), ":before", text(before)))));
    }
    return cells;
  }

  private List<Cell> allOf(int hours) {
    Instant now = clock.instant();
    var cells = new ArrayList<Cell>();
    for (int back = hours; back >= 0; back--) {
      for (int cell = 0; cell < Outbox.CELLS; cell++) {
        String pk = Outbox.partition(now.minus(Duration.ofHours(back)), Integer.toString(cell));
        cells.add(
            new Cell(
                pk,
                QueryRequest.builder()
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(pk)))));
      }
    }
    return cells;
  }

  private int sendAll(QueryRequest.Builder query) {
    int sent = 0;
    int seen = 0;
    Optional<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> from =
        Optional.empty();
    do {
      Table.Rows rows = table.query(query.limit(PAGE).exclusiveStartKey(from.orElse(null)));
      seen += rows.items().size();
      sent += relay.send(rows.items().stream().map(OutboxMessage::of).toList()).size();
      from = rows.next();
    } while (from.isPresent());
    if (seen > 0 && sent == 0) {
      throw new RetryLater("none of " + seen + " outbox rows could be sent");
    }
    return sent;
  }
}
