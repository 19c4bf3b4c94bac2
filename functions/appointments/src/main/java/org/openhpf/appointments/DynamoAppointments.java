package org.openhpf.appointments;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.BookingOutcome.Booked;
import org.openhpf.appointments.BookingOutcome.RequestKeyReused;
import org.openhpf.appointments.BookingOutcome.SlotFull;
import org.openhpf.audit.Audit;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Appointments in one DynamoDB table.
 *
 * <ul>
 *   <li>{@code SLOT#branch#date#category / start}: how many places are taken
 *   <li>{@code PERSON#person / APPOINTMENT#id}: the appointment
 *   <li>{@code PERSON#person / OPEN#category}: the one open appointment of that category
 * </ul>
 */
final class DynamoAppointments implements Appointments {
  private static final String PLACE = "place";
  private static final String LOCK = "lock";
  private static final String APPOINTMENT = "appointment";
  private static final String TICKET_CODE_INDEX = "byTicketCode";

  private final Table table;
  private final Transactions transactions;
  private final RequestRecords requests;
  private final Outbox outbox;
  private final Notices notices;
  private final Audit audit;
  private final Sealer sealer;
  private final BlindIndex index;

  DynamoAppointments(
      Table table,
      Transactions transactions,
      RequestRecords requests,
      Outbox outbox,
      Notices notices,
      Audit audit,
      Sealer sealer,
      BlindIndex index) {
    this.table = table;
    this.transactions = transactions;
    this.requests = requests;
    this.outbox = outbox;
    this.notices = notices;
    this.audit = audit;
    this.sealer = sealer;
    this.index = index;
  }

  @Override
  public BookingOutcome book(
      Appointment appointment, int capacity, String channel, Optional<RequestKey> request) {
    var item = AppointmentItem.seal(appointment, sealer, index);
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(requests.remember(key, item)));
    writes.add(takePlace(appointment, capacity));
    writes.add(lock(appointment));
    writes.add(Write.putNew(APPOINTMENT, table.name(), item));
    writes.add(audit.record(AppointmentRecords.booked(appointment, channel)));
    writes.add(notice(notices.booked(appointment)));
    return switch (transactions.commit(writes)) {
      case Commit.Done() -> new Booked(appointment);
      case Commit.Refused refused -> refusal(refused, request);
    };
  }

  /** A repetition finds its own lock and its own place taken, so its key is looked at first. */
  private BookingOutcome refusal(Commit.Refused refused, Optional<RequestKey> request) {
    Optional<Earlier> earlier = request.flatMap(key -> requests.in(refused, key));
    if (earlier.isPresent()) {
      return outcome(earlier.get());
    }
    if (refused.by(LOCK)) {
      return new AlreadyBooked(refused.found().get(LOCK).get("appointmentId").s());
    }
    if (refused.by(PLACE)) {
      return new SlotFull();
    }
    throw new IllegalStateException("refused by " + refused.found().keySet());
  }

  @Override
  public Optional<BookingOutcome> bookedBefore(RequestKey request) {
    return requests.find(request).map(this::outcome);
  }

  private BookingOutcome outcome(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Booked(AppointmentItem.open(same.outcome(), sealer));
      case Earlier.Other() -> new RequestKeyReused();
    };
  }

  private Write takePlace(Appointment a, int capacity) {
    return Write.update(
        PLACE,
        table.name(),
        slotKey(a),
        "SET taken = if_not_exists(taken, :none) + :one",
        "attribute_not_exists(taken) OR taken < :capacity",
        Map.of(":none", number(0), ":one", number(1), ":capacity", number(capacity)));
  }

  /** An appointment whose time is over no longer keeps its person from booking. */
  private Write lock(Appointment a) {
    var item = new HashMap<>(lockKey(a));
    item.put("appointmentId", text(a.appointmentId()));
    item.put("endsAt", number(a.ends().getEpochSecond()));
    item.put("expiresAt", number(a.ends().getEpochSecond()));
    return Write.put(
        LOCK,
        table.name(),
        item,
        "attribute_not_exists(pk) OR endsAt <= :now",
        Map.of(":now", number(a.bookedAt().getEpochSecond())));
  }

  private Write notice(Notification notification) {
    return outbox.message(Notices.QUEUE, Json.write(notification));
  }

  @Override
  public void cancel(Appointment cancelled, String channel) {
    String id = cancelled.appointmentId();
    Commit commit =
        transactions.commit(
            List.of(
                Write.update(
                    APPOINTMENT,
                    table.name(),
                    AppointmentItem.key(cancelled.personId(), id),
                    "SET appointmentStatus = :cancelled, cancelledAt = :at",
                    "appointmentStatus = :booked",
                    Map.of(
                        ":cancelled", text(AppointmentStatus.CANCELLED.name()),
                        ":booked", text(AppointmentStatus.BOOKED.name()),
                        ":at", time(cancelled.cancelledAt().orElseThrow()))),
                Write.update(
                    PLACE,
                    table.name(),
                    slotKey(cancelled),
                    "SET taken = taken - :one",
                    "taken > :none",
                    Map.of(":one", number(1), ":none", number(0))),
                Write.deleteIf(
                    LOCK,
                    table.name(),
                    lockKey(cancelled),
                    "appointmentId = :id",
                    Map.of(":id", text(id))),
                audit.record(AppointmentRecords.cancelled(cancelled, channel)),
                notice(notices.cancelled(cancelled))));
    if (commit instanceof Commit.Refused refused && !refused.by(APPOINTMENT)) {
      throw new IllegalStateException("refused by " + refused.found().keySet());
    }
  }

  @Override
  public Optional<Appointment> find(String personId, String appointmentId) {
    var key = AppointmentItem.key(personId, appointmentId);
    return table
        .get(key.get("pk").s(), key.get("sk").s())
        .map(item -> AppointmentItem.open(item, sealer));
  }

  @Override
  public Page<Appointment> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":person", text("PERSON#" + personId), ":kind", text("APPOINTMENT#")))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    cursor.ifPresent(last -> query.exclusiveStartKey(AppointmentItem.key(personId, last)));
    List<Appointment> found = opened(table.query(query).items());
    return found.size() <= limit
        ? Page.of(found)
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).appointmentId()));
  }

  @Override
  public Page<Appointment> withTicketCode(String ticketCode) {
    return Page.of(
        opened(
            table
                .query(
                    QueryRequest.builder()
                        .indexName(TICKET_CODE_INDEX)
                        .keyConditionExpression("ticketCodeIndex = :index")
                        .expressionAttributeValues(
                            Map.of(":index", text(AppointmentItem.indexOf(ticketCode, index)))))
                .items()));
  }

  @Override
  public Map<LocalTime, Integer> taken(String branchId, LocalDate date, String category) {
    var taken = new HashMap<LocalTime, Integer>();
    table
        .query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :slots")
                .expressionAttributeValues(Map.of(":slots", text(slots(branchId, date, category)))))
        .items()
        .forEach(
            item ->
                taken.put(
                    LocalTime.parse(item.get("sk").s()), Integer.valueOf(item.get("taken").n())));
    return taken;
  }

  private List<Appointment> opened(List<Map<String, AttributeValue>> items) {
    return items.stream().map(item -> AppointmentItem.open(item, sealer)).toList();
  }

  private static String slots(String branchId, LocalDate date, String category) {
    return "SLOT#" + branchId + "#" + date + "#" + category;
  }

  private static Map<String, AttributeValue> slotKey(Appointment a) {
    return AttributeValues.key(
        slots(a.branchId(), a.date(), a.category()), a.startTime().toString());
  }

  private static Map<String, AttributeValue> lockKey(Appointment a) {
    return AttributeValues.key("PERSON#" + a.personId(), "OPEN#" + a.category());
  }
}
