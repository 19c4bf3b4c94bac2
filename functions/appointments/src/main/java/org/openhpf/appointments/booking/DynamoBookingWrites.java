package org.openhpf.appointments.booking;

import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.CancelledTooOften;
import org.openhpf.appointments.booking.BookingOutcome.Paused;
import org.openhpf.appointments.booking.BookingOutcome.RequestKeyReused;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.audit.Audit;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is written where people get places, however the places are come by: per appointment its row,
 * its lock, the check that booking is not paused and the audit record; the outcome of the request;
 * one notice. The place itself is another write of the same transaction.
 */
public final class DynamoBookingWrites {
  private static final String PAUSE = "pause ";

  /** The name of {@link #mayBook}. */
  public static final String CANCELLATIONS = "cancellations";

  private final Table table;
  private final RequestRecords requests;
  private final Audit audit;
  private final Sealer sealer;
  private final BlindIndex index;
  private final DynamoChanges changes;

  public DynamoBookingWrites(DynamoParts parts) {
    table = parts.table();
    requests = parts.requests();
    audit = parts.audit();
    sealer = parts.sealer();
    index = parts.index();
    changes = new DynamoChanges(parts);
  }

  /**
   * @param booked one for each who comes, in the counters their places are of
   */
  public List<Write> of(List<Appointment> booked, Actor by, Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    var items = booked.stream().map(a -> AppointmentItem.seal(a, sealer, index)).toList();
    request.ifPresent(key -> writes.add(requests.remember(key, outcome(items))));
    Appointment first = booked.getFirst();
    writes.add(mayBook(first.personId(), first.slot().category(), first.bookedAt()));
    for (int i = 0; i < booked.size(); i++) {
      Appointment a = booked.get(i);
      String attendee = AppointmentItem.attendeeKey(a, index);
      writes.add(notPaused(PAUSE + i, attendee, a.bookedAt()));
      writes.add(changes.lock(i, a, a.bookedAt()));
      writes.add(Write.putNew(DynamoChanges.APPOINTMENT + i, table.name(), items.get(i)));
      writes.add(audit.record(AppointmentRecords.booked(a, by)));
    }
    writes.add(changes.notice(Notice.BOOKED, first, first.bookedAt()));
    return writes;
  }

  /** Why a transaction with these writes was refused, where it was by one of them. */
  public Optional<BookingOutcome> refusal(
      Commit.Refused refused, List<Appointment> booked, Optional<RequestKey> request) {
    // A repetition finds its own locks, so its key is looked at first.
    Optional<BookingOutcome> earlier = earlier(refused, request);
    if (earlier.isPresent()) {
      return earlier;
    }
    for (int i = 0; i < booked.size(); i++) {
      if (refused.by(DynamoChanges.LOCK + i)) {
        var lock = refused.found().get(DynamoChanges.LOCK + i);
        boolean own = lock.get("personId").s().equals(booked.get(i).personId());
        var existing = Optional.of(lock.get("appointmentId").s()).filter(id -> own);
        return Optional.of(new AlreadyBooked(i, existing));
      }
      if (refused.by(PAUSE + i)) {
        return Optional.of(new Paused(i, pausedUntil(refused.found().get(PAUSE + i))));
      }
    }
    return cancelledTooOften(refused);
  }

  /** Whether a refused transaction was so by {@link #mayBook}. */
  public static Optional<BookingOutcome> cancelledTooOften(Commit.Refused refused) {
    return Optional.ofNullable(refused.found().get(CANCELLATIONS))
        .map(row -> Long.parseLong(row.get("bookableFrom").n()))
        .map(from -> new CancelledTooOften(Instant.ofEpochSecond(from)));
  }

  /** What a refused transaction found under the request's key. */
  public Optional<BookingOutcome> earlier(Commit.Refused refused, Optional<RequestKey> request) {
    return request.flatMap(key -> requests.in(refused, key)).map(this::outcome);
  }

  /** What an earlier request of this key led to. */
  public Optional<BookingOutcome> before(RequestKey request) {
    return requests.find(request).map(this::outcome);
  }

  Write remember(RequestKey request, Appointment outcome) {
    return requests.remember(
        request, outcome(List.of(AppointmentItem.seal(outcome, sealer, index))));
  }

  /** Refused while booking is paused for the only one of them who comes. */
  Write notPaused(Appointment a, Instant now) {
    return notPaused(PAUSE + 0, AppointmentItem.attendeeKey(a, index), now);
  }

  /** Refused while booking is paused for whoever it is. */
  public Write notPaused(String name, String attendeeKey, Instant now) {
    return Write.check(
        name,
        table.name(),
        DynamoKeys.pause(attendeeKey),
        "attribute_not_exists(pk) OR pausedUntil <= :now",
        Map.of(":now", number(now.getEpochSecond())));
  }

  /**
   * @param pause the row of {@link DynamoKeys#pause}
   */
  public static Instant pausedUntil(Map<String, AttributeValue> pause) {
    return Instant.ofEpochSecond(Long.parseLong(pause.get("pausedUntil").n()));
  }

  /** Refused while the account has cancelled too many of the category today. */
  public Write mayBook(String personId, String category, Instant now) {
    return Write.check(
        CANCELLATIONS,
        table.name(),
        DynamoKeys.cancellations(DynamoKeys.person(personId), category),
        "attribute_not_exists(bookableFrom) OR bookableFrom <= :now",
        Map.of(":now", number(now.getEpochSecond())));
  }

  /** Refused while whoever it is has an open appointment of the category. */
  public Write notBooked(String name, String attendeeKey, String category, Instant now) {
    return Write.check(
        name,
        table.name(),
        DynamoKeys.lock(attendeeKey, category),
        "attribute_not_exists(pk) OR endsAt <= :now",
        Map.of(":now", number(now.getEpochSecond())));
  }

  private static Map<String, AttributeValue> outcome(List<Map<String, AttributeValue>> items) {
    return Map.of(
        "appointments", AttributeValue.fromL(items.stream().map(AttributeValue::fromM).toList()));
  }

  private BookingOutcome outcome(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same ->
          new Booked(
              same.outcome().get("appointments").l().stream()
                  .map(item -> AppointmentItem.open(item.m(), sealer))
                  .toList());
      case Earlier.Other() -> new RequestKeyReused();
    };
  }
}
