package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows of those who wait and of those who are at a window, without their keys. */
final class HallQueueItem {
  private static final RecordMapper<Line> LINE = RecordMapper.of(Line.class);
  private static final RecordMapper<Window> WINDOW = RecordMapper.of(Window.class);

  private record Line(
      String ticketId,
      String ticketNumber,
      String category,
      TicketKind kind,
      int lineRank,
      Instant due,
      Instant taken,
      Optional<Instant> returned,
      Optional<String> personId,
      long expiresAt) {}

  private record Window(
      int windowNumber,
      String servingTicketId,
      String ticketNumber,
      String category,
      Instant since,
      Optional<Integer> recalls, // not in rows of before the hall's screen
      long expiresAt) {}

  private HallQueueItem() {}

  static Map<String, AttributeValue> waiting(Ticket t) {
    LinePlace place = t.place();
    return withKey(
        LINE.toItem(
            new Line(
                t.ticketId(),
                t.number(),
                t.category(),
                t.kind(),
                place.rank(),
                place.due(),
                place.taken(),
                place.returned(),
                t.personId(),
                DynamoQueueKeys.expiry(t.date()))),
        DynamoQueueKeys.waiting(t));
  }

  static Waiting waiting(Map<String, AttributeValue> item) {
    Line row = LINE.toRecord(item);
    return new Waiting(
        row.ticketId,
        row.ticketNumber,
        row.category,
        row.kind,
        new LinePlace(row.lineRank, row.due, row.taken, row.returned, row.ticketId),
        row.personId);
  }

  static Map<String, AttributeValue> serving(Ticket t) {
    return withKey(
        WINDOW.toItem(
            new Window(
                t.window().orElseThrow(),
                t.ticketId(),
                t.number(),
                t.category(),
                t.calledAt().orElseThrow(),
                Optional.of(t.recalls()),
                DynamoQueueKeys.expiry(t.date()))),
        DynamoQueueKeys.window(t));
  }

  static Serving serving(Map<String, AttributeValue> item) {
    Window row = WINDOW.toRecord(item);
    return new Serving(
        row.windowNumber,
        row.servingTicketId,
        row.ticketNumber,
        row.category,
        row.since,
        row.recalls.orElse(0));
  }

  private static Map<String, AttributeValue> withKey(
      Map<String, AttributeValue> row, Map<String, AttributeValue> key) {
    var item = new HashMap<>(row);
    item.putAll(key);
    return item;
  }
}
