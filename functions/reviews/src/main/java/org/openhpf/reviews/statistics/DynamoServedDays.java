package org.openhpf.reviews.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tells by the rows of services in which month events count. Who reviews does not read his service
 * first, so the event cannot know. What branches are called is learned with it.
 */
final class DynamoServedDays {
  private static final int AT_ONCE = 100;

  private final Table table;
  private final DynamoNames names;

  DynamoServedDays(Table table) {
    this.table = table;
    this.names = new DynamoNames(table);
  }

  /** In their order; one whose service cannot be read is logged and passed over. */
  List<CountedEvent> count(List<ReviewEvent> events) {
    Map<String, LocalDate> days = days(events);
    var counted = new ArrayList<CountedEvent>(events.size());
    for (ReviewEvent event : events) {
      ReadableRows.readOne(event::eventId, () -> CountedEvent.of(event, day(event, days)))
          .ifPresent(counted::add);
    }
    return counted;
  }

  private static LocalDate day(ReviewEvent event, Map<String, LocalDate> days) {
    return service(event)
        .map(service -> Optional.ofNullable(days.get(DynamoKeys.partition(service))).orElseThrow())
        .orElseGet(() -> LocalDate.ofInstant(event.at(), ChinaTime.ZONE));
  }

  /** Empty where the event's own time is the one that counts. */
  private static Optional<ServiceId> service(ReviewEvent event) {
    return switch (event.kind()) {
      case SERVED, CASE_FINISHED -> Optional.empty();
      default ->
          event
              .serviceNumber()
              .map(number -> new ServiceId(new ProjectNo(event.projectNo()), number));
    };
  }

  private Map<String, LocalDate> days(List<ReviewEvent> events) {
    var keys = new LinkedHashSet<Map<String, AttributeValue>>();
    events.forEach(event -> service(event).map(DynamoKeys::service).ifPresent(keys::add));
    var days = new HashMap<String, LocalDate>();
    var all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var rows = table.getAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
      for (Map<String, AttributeValue> row : rows) {
        Instant ended = Instant.parse(row.get("endedAt").s());
        days.put(row.get("pk").s(), LocalDate.ofInstant(ended, ChinaTime.ZONE));
        names.learn(row.get("branchId").s(), row.get("branchName").s());
      }
    }
    return days;
  }
}
