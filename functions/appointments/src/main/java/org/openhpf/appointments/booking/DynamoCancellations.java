package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.audit.Audit;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Cancels appointments, and counts how many of a category an account cancels on a day: {@code
 * PERSON#person / CANCELLED#category}, with {@code bookableFrom} once there are too many. It counts
 * for the account that booked and not for whoever was to come: an account can name any number of
 * people.
 */
final class DynamoCancellations {
  private static final String COUNT = "cancellations";

  private final String table;
  private final Transactions transactions;
  private final Audit audit;
  private final Ids ids;
  private final DynamoSlots slots;
  private final DynamoChanges changes;

  DynamoCancellations(DynamoParts parts, DynamoSlots slots, DynamoChanges changes) {
    table = parts.table().name();
    transactions = parts.transactions();
    audit = parts.audit();
    ids = parts.ids();
    this.slots = slots;
    this.changes = changes;
  }

  /** Whether it was booked where it was read, and is cancelled now. */
  boolean cancel(Appointment cancelled, Instant heldUntil, int most, Actor by) {
    // Most people cancel once a day: what they cancelled is looked at where that is not so.
    Optional<Counted> before = Optional.empty();
    while (true) {
      Commit commit =
          transactions.commit(cancelling(cancelled, heldUntil, count(cancelled, before, most), by));
      switch (commit) {
        case Commit.Done() -> {
          return true;
        }
        case Commit.Refused refused when refused.by(DynamoChanges.APPOINTMENT + 0) -> {
          return false;
        }
        case Commit.Refused refused when refused.by(COUNT) ->
            before = Optional.of(Counted.in(refused.found().get(COUNT)));
        case Commit.Refused refused ->
            throw new IllegalStateException("refused by " + refused.found().keySet());
      }
    }
  }

  private List<Write> cancelling(Appointment cancelled, Instant heldUntil, Write count, Actor by) {
    String heldId = ids.next();
    var all = new ArrayList<Write>(changes.cancel(0, cancelled.leaving(heldId)));
    all.add(slots.hold(cancelled.slot(), cancelled.shard(), heldId, heldUntil));
    all.add(count);
    all.add(audit.record(AppointmentRecords.cancelled(cancelled, by)));
    all.add(changes.notice(Notice.CANCELLED, cancelled, cancelled.cancelledAt().orElseThrow()));
    return all;
  }

  /** What an account cancelled on the last day on which it cancelled anything. */
  private record Counted(LocalDate day, int count) {
    static Counted in(Map<String, AttributeValue> row) {
      return new Counted(
          LocalDate.parse(row.get("cancelledOn").s()),
          Integer.parseInt(row.get("cancellations").n()));
    }

    /** One more. Where another clock is ahead and its day has begun, it is of that day. */
    Counted and(LocalDate today) {
      return today.isAfter(day) ? new Counted(today, 1) : new Counted(day, count + 1);
    }
  }

  /**
   * @param before empty: presumably it is the first of the day
   */
  private Write count(Appointment cancelled, Optional<Counted> before, int most) {
    LocalDate today = LocalDate.ofInstant(cancelled.cancelledAt().orElseThrow(), ChinaTime.ZONE);
    Counted now = before.map(counted -> counted.and(today)).orElse(new Counted(today, 1));
    long dayIsOver = ChinaTime.at(now.day().plusDays(1), LocalTime.MIDNIGHT).getEpochSecond();
    var item =
        new HashMap<>(
            DynamoKeys.cancellations(
                DynamoKeys.person(cancelled.personId()), cancelled.slot().category()));
    item.put("cancelledOn", text(now.day().toString()));
    item.put("cancellations", number(now.count()));
    item.put("expiresAt", number(dayIsOver));
    if (now.count() >= most) {
      item.put("bookableFrom", number(dayIsOver));
    }
    return before
        .map(
            counted ->
                Write.put(
                    COUNT,
                    table,
                    item,
                    "cancelledOn = :day AND cancellations = :count",
                    Map.of(
                        ":day", text(counted.day().toString()), ":count", number(counted.count()))))
        .orElseGet(
            () ->
                Write.put(
                    COUNT,
                    table,
                    item,
                    "attribute_not_exists(pk) OR cancelledOn < :today",
                    Map.of(":today", text(today.toString()))));
  }
}
