package org.openhpf.reviews.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.kernel.RetryLater;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.storage.ReadableRows;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts the events that come by the table's stream. */
public final class DynamoEventFold {
  private static final Logger LOG = Logger.getLogger("org.openhpf.reviews.statistics");

  private final DynamoCounters counters;

  public DynamoEventFold(DynamoCounters counters) {
    this.counters = counters;
  }

  /**
   * Counts new rows of events. One that cannot be read is logged at SEVERE and passed over: the
   * recount will name its day.
   *
   * @return the first where not all could be counted: what was counted is known when they come
   *     again
   */
  public OptionalInt fold(List<StreamRecord> changes) {
    List<ReviewEvent> events =
        changes.stream()
            .map(StreamRecord::newImage)
            .filter(DynamoEventFold::isEvent)
            .flatMap(image -> event(image).stream())
            .toList();
    try {
      counters.count(events);
      return OptionalInt.empty();
    } catch (RetryLater e) {
      LOG.log(Level.WARNING, "events are counted late", e);
      return OptionalInt.of(0);
    }
  }

  private static boolean isEvent(Map<String, Object> image) {
    return image.get("pk") instanceof String pk && pk.startsWith(DynamoReviewEvents.EVENTS);
  }

  private static Optional<ReviewEvent> event(Map<String, Object> image) {
    return ReadableRows.readOne(
        () -> image.get("pk") + " / " + image.get("sk"), () -> DynamoReviewEvents.of(item(image)));
  }

  private static Map<String, AttributeValue> item(Map<String, Object> image) {
    var item = new HashMap<String, AttributeValue>();
    image.forEach((name, value) -> item.put(name, value(value)));
    return item;
  }

  private static AttributeValue value(Object plain) {
    return switch (plain) {
      case String text -> AttributeValue.fromS(text);
      case BigDecimal number -> AttributeValue.fromN(number.toPlainString());
      case Boolean bool -> AttributeValue.fromBool(bool);
      case List<?> list -> AttributeValue.fromL(list.stream().map(DynamoEventFold::value).toList());
      default -> throw new IllegalArgumentException("no event holds a " + plain.getClass());
    };
  }
}
