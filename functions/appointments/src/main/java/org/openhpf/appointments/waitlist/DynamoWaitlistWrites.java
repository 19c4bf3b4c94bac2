package org.openhpf.appointments.waitlist;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.appointments.notice.Notification;
import org.openhpf.appointments.notice.Visit;
import org.openhpf.edge.http.Json;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes that more than one decision about the waiting list is made of. */
final class DynamoWaitlistWrites {
  static final String ENTRY = "entry";
  static final String LOCK = "waiting";

  private final DynamoParts parts;

  DynamoWaitlistWrites(DynamoParts parts) {
    this.parts = parts;
  }

  /** The one entry of its person and category, until the last slot waited for begins. */
  Write lock(WaitlistEntry entry) {
    var lock = new HashMap<>(DynamoWaitlistKeys.waiting(entry.personId(), entry.line().category()));
    lock.put("waitlistId", text(entry.waitlistId()));
    lock.put("endsAt", time(entry.endsAt()));
    lock.put("expiresAt", number(entry.endsAt().getEpochSecond()));
    return Write.put(
        LOCK,
        parts.table().name(),
        lock,
        "attribute_not_exists(pk) OR endsAt <= :now",
        Map.of(":now", time(entry.joinedAt())));
  }

  Write unlock(WaitlistEntry entry) {
    return Write.deleteIf(
        LOCK,
        parts.table().name(),
        DynamoWaitlistKeys.waiting(entry.personId(), entry.line().category()),
        "waitlistId = :id",
        Map.of(":id", text(entry.waitlistId())));
  }

  /**
   * @param more what else is set, by attribute
   */
  Write becomes(
      InLine one, WaitlistStatus from, WaitlistStatus to, Map<String, AttributeValue> more) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":from", WaitlistItem.text(from));
    values.put(":to", WaitlistItem.text(to));
    var update = new StringBuilder("SET waitStatus = :to");
    more.forEach(
        (attribute, value) -> {
          update.append(", ").append(attribute).append(" = :").append(attribute);
          values.put(":" + attribute, value);
        });
    return Write.update(
        ENTRY,
        parts.table().name(),
        DynamoWaitlistKeys.entry(one),
        update.toString(),
        "waitStatus = :from",
        values);
  }

  /**
   * @param startTime of the slot waited for or offered; empty: any of the day
   */
  Write record(
      InLine one, Line line, Optional<LocalTime> startTime, String action, Instant at, Actor by) {
    return parts.audit().record(WaitlistRecords.record(one, line, startTime, action, at, by));
  }

  Write notice(Notice notice, Visit visit, Instant at) {
    return message(parts.notices().of(notice, visit, at));
  }

  Write offered(Visit visit, Instant at, Instant until) {
    return message(parts.notices().of(Notice.PLACE_OFFERED, visit, at, until));
  }

  private Write message(Notification notification) {
    return parts.outbox().message(Notices.QUEUE, Json.write(notification));
  }
}
