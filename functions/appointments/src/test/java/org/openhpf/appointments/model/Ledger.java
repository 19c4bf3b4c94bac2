package org.openhpf.appointments.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.dynamodb.Change;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The model of booking: follows every change of the table, and holds each state in which a write
 * leaves it to the rules.
 *
 * <ul>
 *   <li>no counter is below zero, and what it lacks is as many appointments and held places
 *   <li>nobody has two open appointments of a category
 *   <li>who has cancelled too many of a category on a day books no more of it that day
 *   <li>a place is offered to one person, and a person one place
 *   <li>what changes an appointment's state or place is recorded once and told of, with it
 * </ul>
 */
final class Ledger {
  /** A counter of a slot; all of it is known by its own row, the rest by others'. */
  private static final class Counter {
    int all;
    int open;
    int toBeHad;
    int appointments;
    int held;
  }

  /** An appointment as far as the rules go. */
  record Standing(String attendee, String category, String status, String place, Instant ends) {
    boolean isOpen(Instant now) {
      return (status.equals("BOOKED") || status.equals("CHECKED_IN")) && ends.isAfter(now);
    }

    /** Whether it has a place of its counter. */
    boolean isSeated() {
      return !status.equals("CANCELLED");
    }
  }

  private final Clock clock;
  private final Map<String, Counter> counters = new HashMap<>();
  private final Map<String, Integer> openBySlot = new HashMap<>();
  private final Map<String, Standing> appointments = new HashMap<>();
  private final Map<String, Set<String>> byAttendee = new HashMap<>();
  private final DayOfCancelling cancelling;
  private final Map<String, String> offers = new HashMap<>();
  private final Set<Moments> watched = new HashSet<>();
  private final Set<String> touched = new HashSet<>();
  private long effects;

  Ledger(Clock clock) {
    this.clock = clock;
    this.cancelling =
        new DayOfCancelling(new BookingRules(clock, new Random(0)).cancellationsMost());
  }

  /** All rows as they stand: like one write, that nobody recorded. */
  void read(List<Change> rows) {
    touched.clear();
    for (Change row : rows) {
      String key = key(row);
      if (key.startsWith("SLOT#")) {
        counter(key, row.after());
      } else if (key.startsWith("HELD#")) {
        held(row.after(), 1);
      } else if (row.after().containsKey("appointmentStatus")) {
        appointment(row(row), row);
      }
    }
    touched.forEach(this::requireRight);
  }

  /** What one write has changed, the whole of a transaction together. */
  void follow(List<Change> changes) {
    touched.clear();
    int moved = 0;
    int recorded = 0;
    int told = 0;
    for (Change change : changes) {
      String key = key(change);
      if (change.table().equals("AppointmentAuditTable")) {
        recorded += key.startsWith("appointment/") ? 1 : 0;
      } else if (key.startsWith("SLOT#")) {
        counter(key, change.after());
      } else if (key.startsWith("HELD#")) {
        held(change.before(), -1);
        held(change.after(), 1);
      } else if (key.startsWith("OUTBOX#") && change.before().isEmpty()) {
        told++;
      } else if (key.startsWith("PERSON#") && row(change).startsWith("APPOINTMENT#")) {
        moved += appointment(row(change), change) ? 1 : 0;
        bookedOrCancelled(change);
      }
    }
    touched.forEach(this::requireRight);
    require(moved == recorded, "%d changes of appointments have %d records", moved, recorded);
    require(moved == 0 || told > 0, "nobody is told of %d changes", moved);
    effects += moved;
  }

  private void counter(String key, Map<String, AttributeValue> item) {
    String place = key.substring("SLOT#".length());
    String slot = slot(place);
    Counter counter = counterOf(place);
    int before = counter.toBeHad;
    counter.all = number(item, "allPlaces");
    counter.open = number(item, "openPlaces");
    counter.toBeHad = item.containsKey("closed") ? 0 : counter.open;
    int open = openBySlot.merge(slot, counter.toBeHad - before, Integer::sum);
    watched.forEach(moments -> moments.open(slot, open));
  }

  private void held(Map<String, AttributeValue> item, int by) {
    if (item.isEmpty()) {
      return;
    }
    counterOf(item.get("slot").s() + "#" + item.get("shardNumber").n()).held += by;
    AttributeValue offeredTo = item.get("offeredTo");
    if (offeredTo != null) {
      String place = item.get("pk").s() + item.get("sk").s();
      if (by < 0) {
        offers.remove(offeredTo.s(), place);
      } else {
        String other = offers.put(offeredTo.s(), place);
        require(other == null, "two places are offered to one person");
      }
    }
  }

  /** Whether its state or its place is another now. */
  private boolean appointment(String id, Change change) {
    Standing before = appointments.get(id);
    Standing after = standing(change.after());
    if (after.equals(before)) {
      return false;
    }
    if (before != null && before.isSeated()) {
      counterOf(before.place()).appointments--;
    }
    if (after.isSeated()) {
      counterOf(after.place()).appointments++;
    }
    appointments.put(id, after);
    String who = after.attendee() + " " + after.category();
    Set<String> his = byAttendee.computeIfAbsent(who, attendee -> new HashSet<>());
    his.add(id);
    long open = his.stream().filter(one -> appointments.get(one).isOpen(clock.instant())).count();
    require(open <= 1, "%s has %d open appointments", who, open);
    boolean hadOpen = open > 0 || before != null && before.isOpen(clock.instant());
    watched.forEach(moments -> moments.appointment(id, after, who, hadOpen));
    return true;
  }

  /** Who books may do so; whoever cancels may not for much longer. */
  private void bookedOrCancelled(Change change) {
    Map<String, AttributeValue> item = change.after();
    String account = account(item.get("personId").s(), item.get("category").s());
    if (change.before().isEmpty()) {
      Instant at = ChinaTime.parse(item.get("bookedAt").s());
      require(cancelling.mayBook(account, at), "%s books after too many cancellations", account);
    } else if (item.containsKey("heldId") && !change.before().containsKey("heldId")) {
      Instant at = ChinaTime.parse(item.get("cancelledAt").s());
      cancelling.cancelled(account, at);
      if (!cancelling.mayBook(account, at)) {
        watched.forEach(moments -> moments.refused(account));
      }
    }
  }

  private static String account(String personId, String category) {
    return "PERSON#" + personId + " " + category;
  }

  private static Standing standing(Map<String, AttributeValue> item) {
    var date = LocalDate.parse(item.get("visitDate").s());
    AttributeValue member = item.get("idNumberIndex");
    return new Standing(
        member == null ? "PERSON#" + item.get("personId").s() : "MEMBER#" + member.s(),
        item.get("category").s(),
        item.get("appointmentStatus").s(),
        item.get("placeKey").s(),
        ChinaTime.at(date, LocalTime.parse(item.get("endTime").s())));
  }

  private Counter counterOf(String place) {
    touched.add(place);
    return counters.computeIfAbsent(place, key -> new Counter());
  }

  private void requireRight(String place) {
    Counter c = counters.get(place);
    require(
        c.open >= 0 && c.all - c.open == c.appointments + c.held,
        "%s: %d of %d open, %d appointments, %d held",
        place,
        c.open,
        c.all,
        c.appointments,
        c.held);
  }

  private static void require(boolean holds, String otherwise, Object... values) {
    if (!holds) {
      throw new AssertionError(otherwise.formatted(values));
    }
  }

  /** Begins to note what is true at some moment until {@link #forget}. */
  Moments watch() {
    var moments = new Moments(Optional.of(this));
    watched.add(moments);
    return moments;
  }

  void forget(Moments moments) {
    watched.remove(moments);
  }

  boolean hasOpen(String attendee) {
    return byAttendee.getOrDefault(attendee, Set.of()).stream()
        .anyMatch(id -> appointments.get(id).isOpen(clock.instant()));
  }

  boolean mayBook(String personId, String category) {
    return cancelling.mayBook(account(personId, category), clock.instant());
  }

  /** Null if there is none. */
  Standing standing(String appointmentId) {
    return appointments.get("APPOINTMENT#" + appointmentId);
  }

  /** Null where the slot is not open yet. */
  Integer open(String slot) {
    return openBySlot.get(slot);
  }

  /** How often an appointment's state or place has changed. */
  long effects() {
    return effects;
  }

  private static String key(Change change) {
    return (change.after().isEmpty() ? change.before() : change.after()).get("pk").s();
  }

  private static String row(Change change) {
    return (change.after().isEmpty() ? change.before() : change.after()).get("sk").s();
  }

  private static String slot(String place) {
    return place.substring(0, place.lastIndexOf('#'));
  }

  private static int number(Map<String, AttributeValue> item, String name) {
    return Integer.parseInt(item.get(name).n());
  }
}
