package org.openhpf.appointments.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;

/** The appointments of all people, and how many places they take. */
public interface Appointments {

  /**
   * Takes a place for each, keeps to one open appointment per person and category, records the
   * decision and sends the notification: all or none.
   *
   * @param together of one slot, one owner, and differing in who comes
   * @return Booked, SlotFull, BranchClosed, AlreadyBooked, Paused, CancelledTooOften or
   *     RequestKeyReused
   */
  BookingOutcome book(
      List<Appointment> together, PlannedSlot planned, Actor by, Optional<RequestKey> request);

  /**
   * Moves an appointment to another slot, all or nothing: the old place is kept if the new slot is
   * full, and held for the waiting list if it is not.
   *
   * @param from as it was read
   * @param heldUntil when the old place can be had by everybody
   * @return Booked, SlotFull, BranchClosed, NotOpen or RequestKeyReused
   */
  BookingOutcome move(
      Appointment from,
      SlotId to,
      PlannedSlot planned,
      Instant at,
      Instant heldUntil,
      Actor by,
      Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<BookingOutcome> bookedBefore(RequestKey request);

  /**
   * Stores a cancelled appointment; nothing if it was not booked any more or is elsewhere by now.
   *
   * @param heldUntil when its place can be had by everybody
   * @param most once its owner has cancelled so many of the category on a day, he can book none of
   *     it until the day is over
   * @return whether it is cancelled, now or before
   */
  boolean cancel(Appointment cancelled, Instant heldUntil, int most, Actor by);

  /**
   * Takes a cancelled appointment back, all or nothing: into the place it left while that is held
   * for nobody else, otherwise into an open one of its slot.
   *
   * @param cancelled as it was read, with the place it left
   * @param planned its slot
   * @return Booked, SlotFull, BranchClosed, AlreadyBooked or Paused; empty where it is not as it
   *     was read any more: look again
   */
  Optional<BookingOutcome> restore(
      Appointment cancelled, PlannedSlot planned, Instant at, Actor by);

  Optional<Appointment> find(String personId, String appointmentId);

  /**
   * A person's own, newest first.
   *
   * @param cursor id of the last one seen
   */
  Page<Appointment> of(String personId, int limit, Optional<String> cursor);

  /**
   * The open ones that were booked for somebody by family, whoever of it did. Those he booked
   * himself are not among them: they are kept under the opaque id of his account, which no id
   * number leads to here.
   */
  List<Appointment> bookedFor(ResidentIdNumber idNumber);

  /**
   * Those a ticket code stands for, past ones too: mostly one, as codes are random and not unique;
   * day and branch tell them apart.
   */
  Page<Appointment> withTicketCode(String ticketCode);
}
