package org.openhpf.reviews.statistics;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;

/**
 * Counters, {@code COUNTS#<dimension> / <period>#<cell>}. Events are added up and written by the
 * hundred, each transaction with a row {@code COUNTED#<eventId>} for every event in it: so each
 * counts once, however often and in whatever company it comes.
 */
public final class DynamoCounters implements Counters {
  /** Transactions that are under way at once meet in one of so many rows. */
  static final int CELLS = 8;

  /** DynamoDB's limit of one transaction. */
  private static final int MOST_WRITES = 100;

  /** An event adds to no more rows than there are dimensions. */
  private static final int MOST_OF_AN_EVENT = Dimension.values().length + 1;

  /** Longer than a stream keeps a change, and an operator counts a day again. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final Table table;
  private final Transactions transactions;
  private final DynamoTallies tallies;
  private final DynamoServedDays days;
  private final Clock clock;

  public DynamoCounters(Table table, Transactions transactions, Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.tallies = new DynamoTallies(table, "COUNTS");
    this.days = new DynamoServedDays(table);
    this.clock = clock;
  }

  @Override
  public Tally between(Dimension dimension, String from, String to) {
    return tallies.between(dimension, from, to, false);
  }

  /** As {@link #between}, of this very moment. */
  Tally now(Dimension dimension, String from, String to) {
    return tallies.between(dimension, from, to, true);
  }

  /**
   * Counts those that were not counted before.
   *
   * @throws org.openhpf.kernel.RetryLater if the table did not answer: then some may be counted
   */
  public void count(List<ReviewEvent> events) {
    var chunk = new LinkedHashMap<String, CountedEvent>();
    var tally = new Tally();
    for (CountedEvent event : days.count(events)) {
      if (chunk.putIfAbsent(event.eventId(), event) == null) {
        event.addTo(tally);
      }
      if (chunk.size() + tally.buckets().size() > MOST_WRITES - MOST_OF_AN_EVENT) {
        countTogether(chunk);
        chunk.clear();
        tally = new Tally();
      }
    }
    countTogether(chunk);
  }

  private void countTogether(Map<String, CountedEvent> events) {
    var left = new LinkedHashMap<>(events);
    while (!left.isEmpty()) {
      Commit commit = transactions.commit(writes(left));
      if (!(commit instanceof Commit.Refused refused)) {
        return;
      }
      left.keySet().removeIf(refused::by); // these were counted before
    }
  }

  private List<Write> writes(Map<String, CountedEvent> events) {
    var writes = new ArrayList<Write>();
    events.keySet().forEach(eventId -> writes.add(once(eventId)));
    String first = events.keySet().iterator().next();
    String cell = Integer.toString(Math.floorMod(first.hashCode(), CELLS));
    writes.addAll(tallies.adding(Tally.of(events.values()), cell));
    return writes;
  }

  private Write once(String eventId) {
    var row = new HashMap<>(key("COUNTED#" + eventId, "-"));
    row.put("expiresAt", number(clock.instant().plus(REMEMBERED).getEpochSecond()));
    return Write.putNew(eventId, table.name(), row);
  }
}
