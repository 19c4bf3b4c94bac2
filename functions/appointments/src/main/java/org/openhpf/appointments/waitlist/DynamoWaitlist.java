package org.openhpf.appointments.waitlist;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.DynamoBookingWrites;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.waitlist.JoinOutcome.AlreadyWaiting;
import org.openhpf.appointments.waitlist.JoinOutcome.Joined;
import org.openhpf.appointments.waitlist.JoinOutcome.NotBookable;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The waiting list in AppointmentTable, see {@link DynamoWaitlistKeys}. */
public final class DynamoWaitlist implements Waitlist {
  private static final String BOOKED = "booked";
  private static final String PAUSE = "pause";
  private static final String CLOSED = "closed";

  private final DynamoParts parts;
  private final String table;
  private final DynamoSlots slots;
  private final DynamoBookingWrites bookingWrites;
  private final DynamoLines lines;
  private final DynamoWaitlistWrites waitlistWrites;

  public DynamoWaitlist(DynamoParts parts) {
    this.parts = parts;
    this.table = parts.table().name();
    this.slots = new DynamoSlots(parts.table(), parts.transactions());
    this.bookingWrites = new DynamoBookingWrites(parts);
    this.lines = new DynamoLines(parts.table());
    this.waitlistWrites = new DynamoWaitlistWrites(parts);
  }

  @Override
  public JoinOutcome join(
      WaitlistEntry entry, SlotId first, int ahead, Actor by, Optional<RequestKey> request) {
    Instant now = entry.joinedAt();
    String person = DynamoWaitlistKeys.person(entry.personId());
    String category = entry.line().category();
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(parts.requests().remember(key, outcome(entry, ahead))));
    writes.add(bookingWrites.notPaused(PAUSE, person, now));
    writes.add(bookingWrites.notBooked(BOOKED, person, category, now));
    writes.add(bookingWrites.mayBook(entry.personId(), category, now));
    writes.add(waitlistWrites.lock(entry));
    writes.add(Write.putNew(DynamoWaitlistWrites.ENTRY, table, WaitlistItem.of(entry)));
    writes.add(lines.add(entry));
    // Any counter tells; all who join ask different ones.
    int shard = Math.floorMod(entry.waitlistId().hashCode(), DynamoSlots.SHARDS);
    writes.add(slots.notClosed(CLOSED, first, shard));
    writes.add(
        waitlistWrites.record(entry.inLine(), entry.line(), entry.startTime(), "joined", now, by));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Joined(entry, ahead);
      case Commit.Refused refused -> refusal(refused, request);
    };
  }

  /** A repetition finds its own lock, so its key is looked at first. */
  private JoinOutcome refusal(Commit.Refused refused, Optional<RequestKey> request) {
    Optional<Earlier> earlier = request.flatMap(key -> parts.requests().in(refused, key));
    if (earlier.isPresent()) {
      return outcome(earlier.get());
    }
    if (refused.by(DynamoWaitlistWrites.LOCK)) {
      return new AlreadyWaiting(
          refused.found().get(DynamoWaitlistWrites.LOCK).get("waitlistId").s());
    }
    if (refused.by(BOOKED)) {
      String existing = refused.found().get(BOOKED).get("appointmentId").s();
      return new NotBookable(new BookingOutcome.AlreadyBooked(0, Optional.of(existing)));
    }
    if (refused.by(PAUSE)) {
      Instant until = DynamoBookingWrites.pausedUntil(refused.found().get(PAUSE));
      return new NotBookable(new BookingOutcome.Paused(0, until));
    }
    if (refused.by(CLOSED)) {
      return new NotBookable(new BookingOutcome.BranchClosed());
    }
    return DynamoBookingWrites.cancelledTooOften(refused)
        .map(NotBookable::new)
        .orElseThrow(() -> new IllegalStateException("refused by " + refused.found().keySet()));
  }

  @Override
  public Optional<JoinOutcome> joinedBefore(RequestKey request) {
    return parts.requests().find(request).map(DynamoWaitlist::outcome);
  }

  private static Map<String, AttributeValue> outcome(WaitlistEntry entry, int ahead) {
    return Map.of(
        DynamoWaitlistWrites.ENTRY,
        AttributeValue.fromM(WaitlistItem.of(entry)),
        "ahead",
        number(ahead));
  }

  private static JoinOutcome outcome(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same(var outcome) ->
          new Joined(
              WaitlistItem.entry(outcome.get(DynamoWaitlistWrites.ENTRY).m()),
              Integer.parseInt(outcome.get("ahead").n()));
      case Earlier.Other() -> new NotBookable(new BookingOutcome.RequestKeyReused());
    };
  }

  @Override
  public Optional<WaitlistEntry> find(String personId, String waitlistId) {
    var key = DynamoWaitlistKeys.entry(new InLine(waitlistId, personId));
    return parts.table().get(key.get("pk").s(), key.get("sk").s()).map(WaitlistItem::entry);
  }

  @Override
  public Page<WaitlistEntry> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(
                    ":person", text(DynamoWaitlistKeys.person(personId)),
                    ":kind", text(DynamoWaitlistKeys.ENTRY)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    cursor.ifPresent(
        last -> query.exclusiveStartKey(DynamoWaitlistKeys.entry(new InLine(last, personId))));
    List<WaitlistEntry> found =
        parts.table().query(query).items().stream().map(WaitlistItem::entry).toList();
    return found.size() <= limit
        ? Page.of(found)
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).waitlistId()));
  }

  @Override
  public boolean end(
      WaitlistEntry entry, Ending ending, Instant at, Instant placeReappears, Actor by) {
    if (entry.status().isOver()) {
      return false;
    }
    var writes = new ArrayList<Write>();
    writes.add(waitlistWrites.becomes(entry.inLine(), entry.status(), ending.status(), Map.of()));
    writes.add(
        entry.status() == WaitlistStatus.WAITING
            ? lines.remove(entry)
            : heldOn(entry, placeReappears));
    if (at.isBefore(entry.endsAt())) {
      // Later the lock is over, and may be another entry's.
      writes.add(waitlistWrites.unlock(entry));
    }
    Optional<LocalTime> start =
        entry.offer().map(made -> made.place().startTime()).or(entry::startTime);
    writes.add(waitlistWrites.record(entry.inLine(), entry.line(), start, ending.action(), at, by));
    ending
        .notice()
        .ifPresent(notice -> writes.add(waitlistWrites.notice(notice, entry.visit(), at)));
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  private Write heldOn(WaitlistEntry entry, Instant until) {
    return Write.update(
        "held place",
        table,
        DynamoKeys.held(entry.offeredSlot(), entry.offer().orElseThrow().place().heldId()),
        "SET dueAt = :until REMOVE offeredTo, offeredPerson",
        "offeredTo = :id",
        Map.of(":until", time(until), ":id", text(entry.waitlistId())));
  }
}
