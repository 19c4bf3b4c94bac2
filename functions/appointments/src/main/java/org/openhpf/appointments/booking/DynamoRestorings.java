package org.openhpf.appointments.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.BranchClosed;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.booking.DynamoPlaces.Taking;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.audit.Audit;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;

/**
 * Takes cancelled appointments back: into the place that was given up while it is held for nobody
 * else, which has never left the count of places taken; else into any that is open, as a booking
 * does.
 */
final class DynamoRestorings {
  private static final String HELD = "held place";
  private static final String CLOSED = "closed";

  private final String table;
  private final Transactions transactions;
  private final Audit audit;
  private final DynamoSlots slots;
  private final DynamoPlaces places;
  private final DynamoBookingWrites writes;
  private final DynamoChanges changes;

  DynamoRestorings(
      DynamoParts parts,
      DynamoSlots slots,
      DynamoPlaces places,
      DynamoBookingWrites writes,
      DynamoChanges changes) {
    table = parts.table().name();
    transactions = parts.transactions();
    audit = parts.audit();
    this.slots = slots;
    this.places = places;
    this.writes = writes;
    this.changes = changes;
  }

  /** Empty where the appointment is not cancelled as it was read any more. */
  Optional<BookingOutcome> restore(
      Appointment cancelled, PlannedSlot planned, Instant at, Actor by) {
    Appointment restored = cancelled.restoredIn(cancelled.shard());
    var all = new ArrayList<>(restoring(cancelled, restored, at, by));
    all.add(slots.notClosed(CLOSED, cancelled.slot(), cancelled.shard()));
    all.add(
        Write.delete(
            HELD,
            table,
            DynamoKeys.held(cancelled.slot(), cancelled.heldId().orElseThrow()),
            "attribute_exists(pk) AND attribute_not_exists(offeredTo)",
            Map.of()));
    return switch (transactions.commit(all)) {
      case Commit.Done() -> Optional.of(new Booked(List.of(restored)));
      case Commit.Refused refused ->
          refused.found().keySet().equals(Set.of(HELD))
              ? elsewhere(cancelled, planned, at, by)
              : refusal(refused, restored);
    };
  }

  private Optional<BookingOutcome> elsewhere(
      Appointment cancelled, PlannedSlot planned, Instant at, Actor by) {
    var restored = new ArrayList<Appointment>();
    Taking taking =
        places.take(
            cancelled.slot(),
            planned,
            1,
            cancelled.shard(),
            shards -> {
              restored.clear();
              restored.add(cancelled.restoredIn(shards.getFirst()));
              return restoring(cancelled, restored.getFirst(), at, by);
            });
    return switch (taking) {
      case Taking.Taken() -> Optional.of(new Booked(restored));
      case Taking.Full(int open) -> Optional.of(new SlotFull(open));
      case Taking.Closed() -> Optional.of(new BranchClosed());
      case Taking.Refused(var refused) -> refusal(refused, restored.getFirst());
    };
  }

  private List<Write> restoring(Appointment cancelled, Appointment restored, Instant at, Actor by) {
    var all = new ArrayList<>(changes.restore(0, cancelled, restored, at));
    all.add(writes.notPaused(restored, at));
    all.add(audit.record(AppointmentRecords.record(restored, "restored", at, by)));
    all.add(changes.notice(Notice.BOOKED, restored, at));
    return all;
  }

  /** Its own state comes first: who restores it twice finds its own lock. */
  private Optional<BookingOutcome> refusal(Commit.Refused refused, Appointment restored) {
    if (refused.by(DynamoChanges.APPOINTMENT + 0)) {
      return Optional.empty();
    }
    if (refused.by(CLOSED)) {
      return Optional.of(new BranchClosed());
    }
    return Optional.of(
        writes
            .refusal(refused, List.of(restored), Optional.empty())
            .orElseThrow(
                () -> new IllegalStateException("refused by " + refused.found().keySet())));
  }
}
