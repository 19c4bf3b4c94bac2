package org.openhpf.appointments.closing;

import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentRecords;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.DynamoAppointmentDays;
import org.openhpf.appointments.booking.DynamoChanges;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoPlaces;
import org.openhpf.appointments.booking.DynamoPlaces.Taking;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.audit.Audit;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;

/**
 * Seats people elsewhere, each household or person in one transaction: appointment and lock, the
 * place taken and the one given back, audit record, notification and the closure's count. Who was
 * seated is booked elsewhere then; so nobody is seated twice, whatever is killed or runs beside.
 */
public final class DynamoSeats implements Seats {
  private static final String COUNT = "count";

  /** Actor of the audit records. */
  private static final Actor BY = new Actor("appointments-reseat", "schedule");

  private static final Logger LOG = Logger.getLogger("org.openhpf.appointments.closing");

  private final Table table;
  private final Transactions transactions;
  private final Audit audit;
  private final DynamoSlots slots;
  private final DynamoPlaces places;
  private final DynamoChanges changes;
  private final DynamoAppointmentDays days;

  public DynamoSeats(DynamoParts parts) {
    table = parts.table();
    transactions = parts.transactions();
    audit = parts.audit();
    slots = new DynamoSlots(table, transactions);
    places = new DynamoPlaces(slots, transactions);
    changes = new DynamoChanges(parts);
    days = new DynamoAppointmentDays(parts);
  }

  @Override
  public Some booked(Closure closure, int limit, Optional<String> after) {
    var found = days.some(closure.branchId(), closure.date(), limit, after);
    return new Some(
        found.appointments().stream()
            .filter(a -> a.status() == AppointmentStatus.BOOKED)
            // The index may show somebody who has been seated elsewhere since.
            .filter(a -> a.slot().branchId().equals(closure.branchId()))
            .filter(a -> a.date().equals(closure.date()))
            .toList(),
        found.unreadable(),
        found.next());
  }

  @Override
  public List<Appointment> household(Appointment one) {
    return one.householdId().isEmpty()
        ? List.of(one)
        : days.household(one).stream()
            .filter(a -> a.status() == AppointmentStatus.BOOKED)
            .filter(a -> a.slot().equals(one.slot()))
            .toList();
  }

  @Override
  public Seating seat(
      Closure closure,
      List<Appointment> together,
      SlotId to,
      PlannedSlot planned,
      Reseating wish,
      Instant at) {
    Taking taking =
        places.take(
            to,
            planned,
            together.size(),
            together.getFirst().appointmentId().hashCode(),
            shards -> seating(closure, together, to, planned, shards, wish, at));
    return switch (taking) {
      case Taking.Taken() -> new Seating.Seated();
      case Taking.Full(int open) -> new Seating.TooFew(open);
      case Taking.Closed() -> new Seating.TooFew(0);
      case Taking.Refused(var refused) -> refusal(refused, together);
    };
  }

  private List<Write> seating(
      Closure closure,
      List<Appointment> together,
      SlotId to,
      PlannedSlot planned,
      List<Integer> shards,
      Reseating wish,
      Instant at) {
    var writes = new ArrayList<Write>();
    for (int n = 0; n < together.size(); n++) {
      Appointment from = together.get(n);
      Appointment moved = from.movedTo(to, planned.endTime(), shards.get(n));
      writes.addAll(changes.move(n, from, moved));
      writes.add(audit.record(AppointmentRecords.reseated(from, moved, at, BY)));
      if (n == 0) {
        writes.add(changes.notice(Notice.RESEATED, moved, at));
      }
    }
    writes.addAll(givenBack(together));
    writes.add(count(closure, counter(wish), together.size()));
    return writes;
  }

  /** Nobody can take it on a closed day; but what is not an appointment's must not look taken. */
  private List<Write> givenBack(List<Appointment> together) {
    var byShard = new TreeMap<Integer, Integer>();
    together.forEach(a -> byShard.merge(a.shard(), 1, Integer::sum));
    return byShard.entrySet().stream()
        .map(entry -> slots.giveBack(together.getFirst().slot(), entry.getKey(), entry.getValue()))
        .toList();
  }

  private Write count(Closure closure, String counter, int people) {
    return Write.update(
        COUNT,
        table.name(),
        DynamoKeys.closure(closure.branchId(), closure.date()),
        "SET " + counter + " = " + counter + " + :people",
        "attribute_exists(pk)",
        Map.of(":people", number(people)));
  }

  private static String counter(Reseating wish) {
    return switch (wish) {
      case SAME_BRANCH_LATER -> "sameBranch";
      case NEAREST_BRANCH -> "nearestBranch";
    };
  }

  private static Seating refusal(Commit.Refused refused, List<Appointment> together) {
    if (refused.by(COUNT)) {
      return new Seating.Changed(); // the day is open again: they keep their places
    }
    if (isBookedAnew(refused)) {
      return new Seating.BookedAnew();
    }
    if (!speaksOf(DynamoChanges.APPOINTMENT, refused)) {
      // The others can still be seated; this one is for a person to look at.
      LOG.severe(
          () ->
              together.getFirst().appointmentId()
                  + " cannot be moved: "
                  + refused.found().keySet());
    }
    return new Seating.Changed();
  }

  private static boolean isBookedAnew(Commit.Refused refused) {
    return speaksOf(DynamoChanges.LOCK, refused) && !speaksOf(DynamoChanges.APPOINTMENT, refused);
  }

  private static boolean speaksOf(String writes, Commit.Refused refused) {
    return refused.found().keySet().stream().anyMatch(name -> name.startsWith(writes));
  }

  @Override
  public void cancel(Closure closure, Appointment one, Instant at) {
    Appointment cancelled = one.cancelled(at);
    Commit commit = cancel(closure, cancelled, changes.cancel(0, cancelled), at);
    if (commit instanceof Commit.Refused refused && isBookedAnew(refused)) {
      cancel(closure, cancelled, List.of(changes.cancelWithoutLock(0, cancelled)), at);
    }
  }

  private Commit cancel(
      Closure closure, Appointment cancelled, List<Write> cancelling, Instant at) {
    var writes = new ArrayList<Write>(cancelling);
    writes.add(slots.giveBack(cancelled.slot(), cancelled.shard()));
    writes.add(audit.record(AppointmentRecords.record(cancelled, "cancelled", at, BY)));
    writes.add(changes.notice(Notice.CLOSED, cancelled, at));
    writes.add(count(closure, "cancelledCount", 1));
    return transactions.commit(writes);
  }
}
