package org.openhpf.reviews.event;

import java.util.Map;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Events that count, as rows of ReviewTable: {@code pk = EVENTS#<day in China>#<shard 0..15>},
 * {@code sk = <instant>#<eventId>}; the other attributes are the record's components by name.
 */
public final class DynamoReviewEvents {
  /** Begins the key of every event. */
  public static final String EVENTS = "EVENTS#";

  /** A day's events are spread over so many partitions. */
  public static final int SHARDS = 16;

  private static final RecordMapper<ReviewEvent> MAPPER = RecordMapper.of(ReviewEvent.class);

  private final Table table;

  public DynamoReviewEvents(Table table) {
    this.table = table;
  }

  /** To be part of the transaction of what it tells of; named {@code event <eventId>}. */
  public Write write(ReviewEvent event) {
    var item = MAPPER.toItem(event);
    String day = ChinaTime.format(event.at()).substring(0, 10);
    int shard = Math.floorMod(event.eventId().hashCode(), SHARDS);
    item.putAll(
        AttributeValues.key(
            partition(day, shard), AttributeValues.sortable(event.at()) + "#" + event.eventId()));
    return Write.putNew("event " + event.eventId(), table.name(), item);
  }

  /**
   * @param day {@code YYYY-MM-DD}, in China
   */
  public static String partition(String day, int shard) {
    return EVENTS + day + "#" + shard;
  }

  public static ReviewEvent of(Map<String, AttributeValue> item) {
    return MAPPER.toRecord(item);
  }
}
