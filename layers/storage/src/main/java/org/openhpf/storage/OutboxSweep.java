package org.openhpf.storage;

import static org.openhpf.kernel.InvalidValue.require;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.storage.OutboxRelay.Sending;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Sends again what the relay missed: rows still unsent after a minute. With {@code resendHours} it
 * sends all rows of so many hours, sent or not: for a queue that was lost with its messages.
 *
 * <p>A step is one page of rows, well within 5 s. Rows that cannot be read or sent stay where they
 * are, logged, and the sweep goes on behind them: they keep none of the others.
 */
public final class OutboxSweep implements Sweep<OutboxSweep.Input> {
  /** Younger rows are the relay's, which is at work on them. */
  private static final Duration RELAYS_TURN = Duration.ofMinutes(1);

  private static final int PAGE = 50;
  private static final String END = "end";

  private final Table table;
  private final OutboxRelay relay;
  private final Clock clock;
  private final Consumer<Duration> oldestUnsent;

  /**
   * @param scheduledTime of the schedule; told apart by it, two resends are two
   * @param resendHours 1 to 168, as rows stay a week; empty = what is unsent
   */
  public record Input(Optional<String> scheduledTime, Optional<Integer> resendHours) {
    /**
     * @throws org.openhpf.kernel.InvalidValue if the hours are out of bounds
     */
    public Input {
      int hours = resendHours.orElse(1);
      require(hours >= 1 && hours <= Outbox.KEPT.toHours(), "resendHours", "重发小时数须为 1 至 168");
    }
  }

  /** One partition of rows to look through. */
  private record Cell(String name, QueryRequest.Builder query) {}

  /**
   * @param oldestUnsent is told, by each run and cell, how long its oldest row has been waiting
   *     since it was stored; zero where none is older than a minute
   */
  public OutboxSweep(Table table, OutboxRelay relay, Clock clock, Consumer<Duration> oldestUnsent) {
    this.table = table;
    this.relay = relay;
    this.clock = clock;
    this.oldestUnsent = oldestUnsent;
  }

  @Override
  public String checkpoint(Input input) {
    return input
        .resendHours()
        .map(hours -> "outbox-resend#" + hours + "#" + input.scheduledTime().orElse(""))
        .orElse("outbox");
  }

  /**
   * @throws RetryLater if a queue cannot be reached during a resend: the page is sent again then.
   *     What is unsent needs no such care, the next run finds it by its index.
   */
  @Override
  public Step advance(Optional<String> cursor, Input input) {
    List<Cell> cells = input.resendHours().map(this::allOf).orElseGet(this::unsent);
    var place = OutboxPlace.of(cursor.orElse(""));
    int at = cellAt(place, cells);
    if (at == cells.size()) {
      return new Step(END, 0, true);
    }
    Cell cell = cells.get(at);
    Table.Rows rows =
        table.query(cell.query().limit(PAGE).exclusiveStartKey(place.keyIn(cell.name())));
    if (input.resendHours().isEmpty() && place.keyIn(cell.name()) == null) {
      oldestUnsent.accept(age(rows.items()));
    }
    var sendings = relay.send(ReadableRows.read(rows.items(), OutboxMessage::of)).values();
    if (input.resendHours().isPresent() && sendings.contains(Sending.FAILED)) {
      throw new RetryLater("some of " + sendings.size() + " outbox rows could not be sent again");
    }
    boolean finished = rows.next().isEmpty() && at == cells.size() - 1;
    String next = finished ? END : new OutboxPlace(cell.name(), rows.next()).toString();
    int sent = (int) sendings.stream().filter(Sending.SENT::equals).count();
    return new Step(next, sent, finished);
  }

  /**
   * @param rows of an unsent cell, oldest first
   */
  private Duration age(List<Map<String, AttributeValue>> rows) {
    return rows.stream()
        .findFirst()
        .map(row -> Duration.between(Instant.parse(row.get("createdAt").s()), clock.instant()))
        .orElse(Duration.ZERO);
  }

  /** The cell of the place, the one after it where it is done, or the first. */
  private static int cellAt(OutboxPlace place, List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).name().equals(place.cell())) {
        return place.after().isPresent() ? i : i + 1;
      }
    }
    return 0;
  }

  private List<Cell> unsent() {
    var before = time(clock.instant().minus(RELAYS_TURN));
    var cells = new ArrayList<Cell>();
    for (int cell = 0; cell < Outbox.CELLS; cell++) {
      cells.add(
          new Cell(
              "unsent#" + cell,
              QueryRequest.builder()
                  .indexName(Outbox.UNSENT_INDEX)
                  .keyConditionExpression("unsent = :cell AND createdAt < :before")
                  .expressionAttributeValues(
                      Map.of(":cell", text(Integer.toString(cell)), ":before", before))));
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
}
