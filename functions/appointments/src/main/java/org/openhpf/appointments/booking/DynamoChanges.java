package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.edge.http.Json;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The writes by which an appointment goes elsewhere or ends, with the lock that keeps its person
 * from a second one. Each holds only where the appointment still is booked and stands where it was
 * read: whoever comes second changes nothing.
 */
public final class DynamoChanges {
  /**
   * Begin the names of the writes; the number of the appointment within the transaction follows.
   */
  public static final String APPOINTMENT = "appointment ";

  public static final String LOCK = "lock ";

  private static final String STILL_THERE = "appointmentStatus = :booked AND placeKey = :from";
  private static final String ITS_OWN = "attribute_not_exists(pk) OR appointmentId = :id";

  private final Table table;
  private final Outbox outbox;
  private final Notices notices;
  private final BlindIndex index;

  public DynamoChanges(DynamoParts parts) {
    table = parts.table();
    outbox = parts.outbox();
    notices = parts.notices();
    index = parts.index();
  }

  /** The appointment and its lock in another place. */
  public List<Write> move(int n, Appointment from, Appointment to) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":booked", AppointmentItem.text(AppointmentStatus.BOOKED));
    values.put(":from", text(AppointmentItem.placeKey(from)));
    values.put(":branch", text(to.slot().branchId()));
    values.put(":date", text(to.slot().date().toString()));
    values.put(":start", text(to.slot().startTime().toString()));
    values.put(":end", text(to.endTime().toString()));
    values.put(":shard", number(to.shard()));
    values.put(":to", text(AppointmentItem.placeKey(to)));
    values.put(":moves", number(to.moves()));
    values.put(":cell", DynamoKeys.inDay(to).get("dayCell"));
    values.put(":order", DynamoKeys.inDay(to).get("dayOrder"));
    return List.of(
        Write.update(
            APPOINTMENT + n,
            table.name(),
            DynamoKeys.appointment(from.personId(), from.appointmentId()),
            "SET branchId = :branch, visitDate = :date, startTime = :start, endTime = :end,"
                + " shardNumber = :shard, placeKey = :to, dayCell = :cell, dayOrder = :order,"
                + " moves = :moves REMOVE remindedDayBefore, remindedHourBefore",
            STILL_THERE,
            values),
        lock(n, to, ITS_OWN, Map.of(":id", text(from.appointmentId()))));
  }

  /** The appointment without its place, and no lock of its own. */
  public List<Write> cancel(int n, Appointment cancelled) {
    return List.of(
        cancelWithoutLock(n, cancelled),
        Write.deleteIf(
            LOCK + n,
            table.name(),
            DynamoKeys.lock(
                AppointmentItem.attendeeKey(cancelled, index), cancelled.slot().category()),
            "appointmentId = :id",
            Map.of(":id", text(cancelled.appointmentId()))));
  }

  /** The appointment without its place, where the lock is another one's by now. */
  public Write cancelWithoutLock(int n, Appointment cancelled) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":cancelled", AppointmentItem.text(AppointmentStatus.CANCELLED));
    values.put(":booked", AppointmentItem.text(AppointmentStatus.BOOKED));
    values.put(":from", text(AppointmentItem.placeKey(cancelled)));
    values.put(":at", time(cancelled.cancelledAt().orElseThrow()));
    cancelled.heldId().ifPresent(held -> values.put(":held", text(held)));
    return Write.update(
        APPOINTMENT + n,
        table.name(),
        DynamoKeys.appointment(cancelled.personId(), cancelled.appointmentId()),
        "SET appointmentStatus = :cancelled, cancelledAt = :at"
            + (cancelled.heldId().isPresent() ? ", heldId = :held" : "")
            + " REMOVE dayCell, dayOrder",
        STILL_THERE,
        values);
  }

  /** A cancelled appointment in its place, or in another of its slot, with its lock. */
  List<Write> restore(int n, Appointment cancelled, Appointment restored, Instant at) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":cancelled", AppointmentItem.text(AppointmentStatus.CANCELLED));
    values.put(":held", text(cancelled.heldId().orElseThrow()));
    values.put(":booked", AppointmentItem.text(AppointmentStatus.BOOKED));
    values.put(":shard", number(restored.shard()));
    values.put(":place", text(AppointmentItem.placeKey(restored)));
    values.put(":restores", number(restored.restores()));
    values.put(":cell", DynamoKeys.inDay(restored).get("dayCell"));
    values.put(":order", DynamoKeys.inDay(restored).get("dayOrder"));
    return List.of(
        Write.update(
            APPOINTMENT + n,
            table.name(),
            DynamoKeys.appointment(cancelled.personId(), cancelled.appointmentId()),
            "SET appointmentStatus = :booked, shardNumber = :shard, placeKey = :place,"
                + " restores = :restores, dayCell = :cell, dayOrder = :order"
                + " REMOVE cancelledAt, heldId",
            "appointmentStatus = :cancelled AND heldId = :held",
            values),
        lock(n, restored, at));
  }

  /** An appointment whose time is over no longer keeps its person from booking. */
  Write lock(int n, Appointment a, Instant now) {
    return lock(
        n,
        a,
        "attribute_not_exists(pk) OR endsAt <= :now",
        Map.of(":now", number(now.getEpochSecond())));
  }

  private Write lock(int n, Appointment a, String condition, Map<String, AttributeValue> values) {
    var item =
        new HashMap<>(DynamoKeys.lock(AppointmentItem.attendeeKey(a, index), a.slot().category()));
    item.put("appointmentId", text(a.appointmentId()));
    item.put("personId", text(a.personId()));
    item.put("endsAt", number(a.ends().getEpochSecond()));
    item.put("expiresAt", number(a.ends().getEpochSecond()));
    return Write.put(LOCK + n, table.name(), item, condition, values);
  }

  public Write notice(Notice notice, Appointment a, Instant at) {
    return outbox.message(Notices.QUEUE, Json.write(notices.of(notice, a.visit(), at)));
  }
}
