package org.openhpf.appointments.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.notice.Visit;
import org.openhpf.kernel.ChinaTime;

/**
 * 预约: a place in a slot.
 *
 * @param appointmentId an id owned by the person
 * @param personId who booked it, and whose it is
 * @param shard which of the slot's counters its place was taken from
 * @param ticketCode 取号凭证: digits to be read out or typed at the hall; personal, sealed at rest
 * @param attendee the family member it is for; empty: the person himself
 * @param householdId what was booked together; empty: booked alone
 * @param reseating where to go when the branch closes, best first; empty: nowhere, cancel it
 * @param credits templates of the subscription messages granted and not used up
 * @param moves how often it was moved
 * @param restores how often it was taken back after it was cancelled
 * @param heldId the place its owner gave up by cancelling it; empty: not cancelled, or by a closure
 */
public record Appointment(
    String appointmentId,
    String personId,
    AppointmentStatus status,
    SlotId slot,
    LocalTime endTime,
    int shard,
    String ticketCode,
    Optional<Attendee> attendee,
    Optional<String> householdId,
    List<Reseating> reseating,
    Set<String> credits,
    Instant bookedAt,
    Optional<Instant> cancelledAt,
    int moves,
    int restores,
    Optional<String> heldId) {

  public Appointment {
    if (!slot.startTime().isBefore(endTime)) {
      throw new IllegalArgumentException("an appointment ends after it begins");
    }
    if ((status == AppointmentStatus.CANCELLED) != cancelledAt.isPresent()) {
      throw new IllegalArgumentException("what is cancelled, and nothing else, says when");
    }
    if (heldId.isPresent() && cancelledAt.isEmpty()) {
      throw new IllegalArgumentException("only what is cancelled has left a place");
    }
    reseating = List.copyOf(reseating);
    credits = Set.copyOf(credits);
  }

  /** One that was never moved or restored, and has left no place. */
  public Appointment(
      String appointmentId,
      String personId,
      AppointmentStatus status,
      SlotId slot,
      LocalTime endTime,
      int shard,
      String ticketCode,
      Optional<Attendee> attendee,
      Optional<String> householdId,
      List<Reseating> reseating,
      Set<String> credits,
      Instant bookedAt,
      Optional<Instant> cancelledAt) {
    this(
        appointmentId,
        personId,
        status,
        slot,
        endTime,
        shard,
        ticketCode,
        attendee,
        householdId,
        reseating,
        credits,
        bookedAt,
        cancelledAt,
        0,
        0,
        Optional.empty());
  }

  public LocalDate date() {
    return slot.date();
  }

  public Instant begins() {
    return ChinaTime.at(slot.date(), slot.startTime());
  }

  public Instant ends() {
    return ChinaTime.at(slot.date(), endTime);
  }

  /** What its notifications are about. */
  public Visit visit() {
    return Visit.booked(personId, appointmentId, slot, endTime);
  }

  /** How often a calendar has had to hear of it: it takes a file with more for a later one. */
  public int revision() {
    return moves + 2 * restores + (status == AppointmentStatus.CANCELLED ? 1 : 0);
  }

  public Appointment cancelled(Instant at) {
    return with(
        AppointmentStatus.CANCELLED,
        slot,
        endTime,
        shard,
        Optional.of(at),
        moves,
        restores,
        Optional.empty());
  }

  /** Cancelled by its owner, who may take the place back for a while. */
  public Appointment leaving(String held) {
    return with(status, slot, endTime, shard, cancelledAt, moves, restores, Optional.of(held));
  }

  /** Not cancelled after all; all is as before, but that the place may be of another counter. */
  public Appointment restoredIn(int otherShard) {
    return with(
        AppointmentStatus.BOOKED,
        slot,
        endTime,
        otherShard,
        Optional.empty(),
        moves,
        restores + 1,
        Optional.empty());
  }

  /** In another place; all else stays, the ticket code too. */
  public Appointment movedTo(SlotId other, LocalTime ends, int otherShard) {
    return with(status, other, ends, otherShard, cancelledAt, moves + 1, restores, heldId);
  }

  public Appointment inShard(int other) {
    return with(status, slot, endTime, other, cancelledAt, moves, restores, heldId);
  }

  public Appointment as(AppointmentStatus other) {
    return with(other, slot, endTime, shard, cancelledAt, moves, restores, heldId);
  }

  private Appointment with(
      AppointmentStatus newStatus,
      SlotId newSlot,
      LocalTime ends,
      int newShard,
      Optional<Instant> newCancelledAt,
      int newMoves,
      int newRestores,
      Optional<String> newHeldId) {
    return new Appointment(
        appointmentId,
        personId,
        newStatus,
        newSlot,
        ends,
        newShard,
        ticketCode,
        attendee,
        householdId,
        reseating,
        credits,
        bookedAt,
        newCancelledAt,
        newMoves,
        newRestores,
        newHeldId);
  }
}
