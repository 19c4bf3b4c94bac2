package org.openhpf.appointments.waitlist;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.BookingOutcome;
import org.openhpf.appointments.booking.DynamoBookingWrites;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.booking.DynamoPlaces;
import org.openhpf.appointments.booking.DynamoPlaces.Taking;
import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Offers in AppointmentTable: the entry holds the offer, the held place holds {@code offeredTo}
 * (the entry's id) and {@code offeredPerson}, and both change together or not at all.
 */
public final class DynamoOffers implements Offers {
  private static final String HELD = "held place";
  private static final String CLOSED = "closed";

  /** Who it is in the audit record. */
  private static final Actor BY = new Actor("appointments-places", "schedule");

  private final DynamoParts parts;
  private final String table;
  private final DynamoSlots slots;
  private final DynamoPlaces places;
  private final DynamoBookingWrites bookingWrites;
  private final DynamoWaitlistWrites waitlistWrites;

  public DynamoOffers(DynamoParts parts) {
    this.parts = parts;
    this.table = parts.table().name();
    this.slots = new DynamoSlots(parts.table(), parts.transactions());
    this.places = new DynamoPlaces(slots, parts.transactions());
    this.bookingWrites = new DynamoBookingWrites(parts);
    this.waitlistWrites = new DynamoWaitlistWrites(parts);
  }

  @Override
  public Offering offer(
      HeldPlace place, PlannedSlot planned, InLine waiting, Instant at, Instant until) {
    Offer offer = place.offerUntil(until, planned.endTime());
    var writes = offering(place.slot(), waiting, offer, at);
    writes.add(slots.notClosed(CLOSED, place.slot(), place.shard()));
    var values = new HashMap<String, AttributeValue>();
    offered(waiting).forEach((name, value) -> values.put(":" + name, value));
    values.put(":until", time(until));
    writes.add(
        Write.update(
            HELD,
            table,
            DynamoKeys.held(place.slot(), place.heldId()),
            "SET dueAt = :until, offeredTo = :offeredTo, offeredPerson = :offeredPerson",
            "attribute_exists(pk) AND attribute_not_exists(offeredTo)",
            values));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> Offering.MADE;
      case Commit.Refused refused ->
          refused.by(HELD) || refused.by(CLOSED) ? Offering.NO_PLACE : Offering.NOT_WAITING;
    };
  }

  @Override
  public Offering offerOpen(
      SlotId slot, PlannedSlot planned, InLine waiting, Instant at, Instant until) {
    String heldId = parts.ids().next();
    Taking taking =
        places.take(
            slot,
            planned,
            1,
            heldId.hashCode(),
            shards -> {
              int shard = shards.getFirst();
              var place = new HeldPlace(slot, heldId, shard, until, Optional.of(waiting));
              var writes = offering(slot, waiting, place.offerUntil(until, planned.endTime()), at);
              writes.add(slots.hold(slot, shard, heldId, until, offered(waiting)));
              return writes;
            });
    return switch (taking) {
      case Taking.Taken() -> Offering.MADE;
      case Taking.Full full -> Offering.NO_PLACE;
      case Taking.Closed() -> Offering.NO_PLACE;
      case Taking.Refused refused -> Offering.NOT_WAITING;
    };
  }

  private static Map<String, AttributeValue> offered(InLine waiting) {
    return Map.of(
        "offeredTo", text(waiting.waitlistId()), "offeredPerson", text(waiting.personId()));
  }

  /** All of an offer but its place: holds only where the person waits and could accept it. */
  private List<Write> offering(SlotId slot, InLine waiting, Offer offer, Instant at) {
    String person = DynamoWaitlistKeys.person(waiting.personId());
    Line line = Line.of(slot);
    var visit = WaitlistEntry.visit(waiting, slot, Optional.of(offer.endTime()));
    return new ArrayList<>(
        List.of(
            waitlistWrites.becomes(
                waiting,
                WaitlistStatus.WAITING,
                WaitlistStatus.OFFERED,
                Map.of("offer", WaitlistItem.of(offer))),
            Write.delete(
                "line",
                table,
                DynamoWaitlistKeys.inLine(line, waiting.waitlistId()),
                "attribute_exists(pk)",
                Map.of()),
            bookingWrites.notBooked("booked", person, slot.category(), at),
            bookingWrites.notPaused("pause", person, at),
            bookingWrites.mayBook(waiting.personId(), slot.category(), at),
            waitlistWrites.record(waiting, line, Optional.of(slot.startTime()), "offered", at, BY),
            waitlistWrites.offered(visit, at, offer.acceptBefore())));
  }

  @Override
  public Optional<BookingOutcome> accept(
      WaitlistEntry entry, Appointment appointment, Actor by, Optional<RequestKey> request) {
    var booked = List.of(appointment);
    Offer.Place place = entry.offer().orElseThrow().place();
    var writes = new ArrayList<>(bookingWrites.of(booked, by, request));
    writes.add(slots.notClosed(CLOSED, entry.offeredSlot(), place.shard()));
    writes.add(
        Write.delete(
            HELD,
            table,
            DynamoKeys.held(entry.offeredSlot(), place.heldId()),
            "offeredTo = :id AND dueAt > :now",
            Map.of(":id", text(entry.waitlistId()), ":now", time(appointment.bookedAt()))));
    writes.add(
        waitlistWrites.becomes(
            entry.inLine(),
            WaitlistStatus.OFFERED,
            WaitlistStatus.ACCEPTED,
            Map.of("appointmentId", text(appointment.appointmentId()))));
    writes.add(waitlistWrites.unlock(entry));
    writes.add(
        waitlistWrites.record(
            entry.inLine(),
            entry.line(),
            Optional.of(place.startTime()),
            "accepted",
            appointment.bookedAt(),
            by));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> Optional.of(new BookingOutcome.Booked(booked));
      case Commit.Refused refused -> refusal(refused, booked, request);
    };
  }

  private Optional<BookingOutcome> refusal(
      Commit.Refused refused, List<Appointment> booked, Optional<RequestKey> request) {
    Optional<BookingOutcome> earlier = bookingWrites.earlier(refused, request);
    if (earlier.isPresent() || refused.by(DynamoWaitlistWrites.ENTRY) || refused.by(HELD)) {
      return earlier;
    }
    return bookingWrites
        .refusal(refused, booked, request)
        .or(() -> Optional.of(new BookingOutcome.BranchClosed()));
  }

  @Override
  public Optional<BookingOutcome> acceptedBefore(RequestKey request) {
    return bookingWrites.before(request);
  }
}
