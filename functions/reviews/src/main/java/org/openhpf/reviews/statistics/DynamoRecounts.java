package org.openhpf.reviews.statistics;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhpf.edge.http.Page;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.statistics.Recount.Difference;
import org.openhpf.reviews.statistics.Recount.Status;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Recounts in ReviewTable: sums of a day's events as counters are kept, {@code RECOUNT#<dimension>
 * / <period>#<day of the events>}; and {@code RECOUNTS / <day of the run>}.
 */
public final class DynamoRecounts implements Recounts {
  private static final String PK = "RECOUNTS";
  private static final RecordMapper<Stored> MAPPER = RecordMapper.of(Stored.class);

  private final Table table;
  private final DynamoCounters counters;
  private final DynamoServedDays servedDays;
  private final DynamoTallies sums;

  record Stored(
      Instant recountedAt,
      Status recountStatus,
      long counted,
      long recounted,
      List<Difference> differences) {}

  public DynamoRecounts(Table table, DynamoCounters counters) {
    this.table = table;
    this.counters = counters;
    this.servedDays = new DynamoServedDays(table);
    this.sums = new DynamoTallies(table, "RECOUNT");
  }

  @Override
  public int recount(LocalDate day) {
    var tally = new Tally();
    int events = events(day, page -> servedDays.count(page).forEach(one -> one.addTo(tally)));
    var ofDay = new Bucket(Dimension.DAY, day.toString());
    tally
        .buckets()
        .forEach(
            (bucket, numbers) -> {
              if (!bucket.equals(ofDay)) {
                sums.put(bucket, numbers, day.toString());
              }
            });
    sums.put(ofDay, tally.of(ofDay), day.toString()); // last: now the day is recounted
    return events;
  }

  @Override
  public int countAgain(LocalDate day) {
    return events(day, counters::count);
  }

  private int events(LocalDate day, Consumer<List<ReviewEvent>> reader) {
    int events = 0;
    for (int shard = 0; shard < DynamoReviewEvents.SHARDS; shard++) {
      String partition = DynamoReviewEvents.partition(day.toString(), shard);
      Optional<Map<String, AttributeValue>> next = Optional.empty();
      do {
        Table.Rows rows =
            table.query(
                QueryRequest.builder()
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition)))
                    .consistentRead(true)
                    .exclusiveStartKey(next.orElse(null)));
        reader.accept(ReadableRows.read(rows.items(), DynamoReviewEvents::of));
        events += rows.items().size();
        next = rows.next();
      } while (next.isPresent());
    }
    return events;
  }

  @Override
  public Sides days(LocalDate from, LocalDate to) {
    return new Sides(
        counters.now(Dimension.DAY, from.toString(), to.toString()),
        sums.between(Dimension.DAY, from.toString(), to.toString(), true));
  }

  @Override
  public Optional<Sides> months(String from, String to, LocalDate today) {
    var ofToday = new Bucket(Dimension.DAY, today.toString());
    String since = from + "-01";
    var before = counters.now(Dimension.DAY, since, today.toString()).buckets();
    var counted = new Tally();
    var recounted = new Tally();
    for (Dimension dimension : Dimension.values()) {
      if (dimension != Dimension.DAY) {
        counters.now(dimension, from, to).buckets().forEach(counted::add);
        sums.between(dimension, from, to, true).buckets().forEach(recounted::add);
      }
    }
    var tail = new Tally();
    events(today, page -> servedDays.count(page).forEach(event -> event.addTo(tail)));
    tail.buckets()
        .forEach(
            (bucket, numbers) -> {
              if (bucket.dimension() != Dimension.DAY && isBetween(bucket.period(), from, to)) {
                recounted.add(bucket, numbers);
              }
            });
    var after = counters.now(Dimension.DAY, since, today.toString()).buckets();
    boolean still =
        before.equals(after) && tail.of(ofToday).equals(after.getOrDefault(ofToday, Map.of()));
    return still ? Optional.of(new Sides(counted, recounted)) : Optional.empty();
  }

  private static boolean isBetween(String month, String from, String to) {
    return month.compareTo(from) >= 0 && month.compareTo(to) <= 0;
  }

  @Override
  public void keep(Recount recount) {
    var item =
        MAPPER.toItem(
            new Stored(
                recount.recountedAt(),
                recount.status(),
                recount.counted(),
                recount.recounted(),
                recount.differences()));
    item.putAll(key(PK, recount.day().toString()));
    table.put(item, "attribute_not_exists(pk) OR attribute_exists(pk)", Map.of());
  }

  @Override
  public Page<Recount> list(int limit, Optional<String> cursor) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":pk", text(PK));
    cursor.ifPresent(day -> values.put(":before", text(day)));
    Table.Rows rows =
        table.query(
            QueryRequest.builder()
                .keyConditionExpression(
                    "pk = :pk" + (cursor.isPresent() ? " AND sk < :before" : ""))
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(limit));
    var items = new ArrayList<>(ReadableRows.read(rows.items(), DynamoRecounts::open));
    return new Page<>(items, rows.next().map(key -> key.get("sk").s()));
  }

  private static Recount open(Map<String, AttributeValue> row) {
    Stored stored = MAPPER.toRecord(row);
    return new Recount(
        LocalDate.parse(row.get("sk").s()),
        stored.recountedAt,
        stored.recountStatus,
        stored.counted,
        stored.recounted,
        stored.differences);
  }
}
