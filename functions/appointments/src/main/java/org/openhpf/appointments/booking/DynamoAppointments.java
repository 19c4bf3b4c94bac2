package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.BookingOutcome.NotOpen;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.booking.DynamoPlaces.Taking;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.audit.Audit;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Appointments in one DynamoDB table, beside the counters of {@link DynamoSlots}.
 *
 * <ul>
 *   <li>{@code PERSON#person / APPOINTMENT#id}: the appointment
 *   <li>{@code PERSON#person / OPEN#category}: the one open appointment of that category; of a
 *       family member under {@code MEMBER#} and the blind index of the id number
 *   <li>{@code PERSON#person / CANCELLED#category}: what was cancelled on a day; see {@link
 *       DynamoCancellations}
 *   <li>{@code PERSON#person / PAUSE}: booking is paused until {@code pausedUntil}; likewise
 * </ul>
 */
public final class DynamoAppointments implements Appointments {
  private static final String TICKET_CODE_INDEX = "byTicketCode";

  private final Table table;
  private final Audit audit;
  private final Sealer sealer;
  private final BlindIndex index;
  private final Ids ids;
  private final DynamoSlots slots;
  private final DynamoPlaces places;
  private final DynamoBookingWrites writes;
  private final DynamoChanges changes;
  private final DynamoCancellations cancellations;
  private final DynamoRestorings restorings;

  public DynamoAppointments(DynamoParts parts) {
    table = parts.table();
    audit = parts.audit();
    sealer = parts.sealer();
    index = parts.index();
    ids = parts.ids();
    slots = new DynamoSlots(table, parts.transactions());
    places = new DynamoPlaces(slots, parts.transactions());
    writes = new DynamoBookingWrites(parts);
    changes = new DynamoChanges(parts);
    cancellations = new DynamoCancellations(parts, slots, changes);
    restorings = new DynamoRestorings(parts, slots, places, writes, changes);
  }

  @Override
  public BookingOutcome book(
      List<Appointment> together, PlannedSlot planned, Actor by, Optional<RequestKey> request) {
    Appointment first = together.getFirst();
    var booked = new ArrayList<Appointment>(together);
    Taking taking =
        places.take(
            first.slot(),
            planned,
            together.size(),
            first.appointmentId().hashCode(),
            shards -> {
              for (int i = 0; i < together.size(); i++) {
                booked.set(i, together.get(i).inShard(shards.get(i)));
              }
              return writes.of(booked, by, request);
            });
    return outcome(taking, booked, request);
  }

  private BookingOutcome outcome(
      Taking taking, List<Appointment> booked, Optional<RequestKey> request) {
    return switch (taking) {
      case Taking.Taken() -> new Booked(booked);
      case Taking.Full(int open) -> new SlotFull(open);
      case Taking.Closed() -> new BranchClosed();
      case Taking.Refused(var refused) ->
          writes
              .refusal(refused, booked, request)
              .orElseThrow(
                  () -> new IllegalStateException("refused by " + refused.found().keySet()));
    };
  }

  @Override
  public BookingOutcome move(
      Appointment from,
      SlotId to,
      PlannedSlot planned,
      Instant at,
      Instant heldUntil,
      Actor by,
      Optional<RequestKey> request) {
    var moved = new ArrayList<Appointment>();
    Taking taking =
        places.take(
            to,
            planned,
            1,
            from.appointmentId().hashCode(),
            shards -> {
              moved.clear();
              moved.add(from.movedTo(to, planned.endTime(), shards.getFirst()));
              return moving(from, moved.getFirst(), at, heldUntil, by, request);
            });
    if (taking instanceof Taking.Refused(var refused)) {
      return writes.earlier(refused, request).orElseGet(() -> notOpen(from));
    }
    return outcome(taking, moved, request);
  }

  private List<Write> moving(
      Appointment from,
      Appointment to,
      Instant at,
      Instant heldUntil,
      Actor by,
      Optional<RequestKey> request) {
    var all = new ArrayList<Write>();
    request.ifPresent(key -> all.add(writes.remember(key, to)));
    all.addAll(changes.move(0, from, to));
    all.add(slots.hold(from.slot(), from.shard(), ids.next(), heldUntil));
    all.add(audit.record(AppointmentRecords.rescheduled(from, to, at, by)));
    all.add(changes.notice(Notice.RESCHEDULED, to, at));
    return all;
  }

  private BookingOutcome notOpen(Appointment from) {
    return find(from.personId(), from.appointmentId())
        .<BookingOutcome>map(now -> new NotOpen(now.status()))
        .orElse(new BookingOutcome.NoSuchAppointment());
  }

  @Override
  public Optional<BookingOutcome> bookedBefore(RequestKey request) {
    return writes.before(request);
  }

  @Override
  public boolean cancel(Appointment cancelled, Instant heldUntil, int most, Actor by) {
    return cancellations.cancel(cancelled, heldUntil, most, by)
        || find(cancelled.personId(), cancelled.appointmentId())
            .filter(now -> now.status() == AppointmentStatus.CANCELLED)
            .isPresent();
  }

  @Override
  public Optional<BookingOutcome> restore(
      Appointment cancelled, PlannedSlot planned, Instant at, Actor by) {
    return restorings.restore(cancelled, planned, at, by);
  }

  @Override
  public Optional<Appointment> find(String personId, String appointmentId) {
    var key = DynamoKeys.appointment(personId, appointmentId);
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
    cursor.ifPresent(last -> query.exclusiveStartKey(DynamoKeys.appointment(personId, last)));
    List<Appointment> found = opened(table.query(query).items());
    return found.size() <= limit
        ? Page.of(found)
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).appointmentId()));
  }

  @Override
  public List<Appointment> bookedFor(ResidentIdNumber idNumber) {
    var locks =
        table.query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :attendee AND begins_with(sk, :kind)")
                .expressionAttributeValues(
                    Map.of(
                        ":attendee",
                        text(AppointmentItem.memberKey(idNumber, index)),
                        ":kind",
                        text(DynamoKeys.LOCKS)))
                .consistentRead(true)); // one a category: never more than a page
    return locks.items().stream()
        .map(lock -> find(lock.get("personId").s(), lock.get("appointmentId").s()))
        .flatMap(Optional::stream)
        .toList();
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

  private List<Appointment> opened(List<Map<String, AttributeValue>> items) {
    return items.stream().map(item -> AppointmentItem.open(item, sealer)).toList();
  }
}
