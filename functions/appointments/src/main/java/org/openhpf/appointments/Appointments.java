package org.openhpf.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;

/** The appointments of all people, and how many places they take. */
interface Appointments {

  /**
   * Takes a place, keeps to one open appointment per person and category, records the decision and
   * sends the notification: all or none.
   *
   * @param capacity places of the slot
   * @return Booked, SlotFull, AlreadyBooked or RequestKeyReused
   */
  BookingOutcome book(
      Appointment appointment, int capacity, String channel, Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<BookingOutcome> bookedBefore(RequestKey request);

  /**
   * Stores a cancelled appointment and gives its place back; nothing if it was cancelled already.
   */
  void cancel(Appointment cancelled, String channel);

  Optional<Appointment> find(String personId, String appointmentId);

  /**
   * A person's own, newest first.
   *
   * @param cursor id of the last one seen
   */
  Page<Appointment> of(String personId, int limit, Optional<String> cursor);

  /**
   * Those a ticket code stands for, past ones too: mostly one, as codes are random and not unique;
   * day and branch tell them apart.
   */
  Page<Appointment> withTicketCode(String ticketCode);

  /** Places taken by start time; a slot nobody booked is missing. */
  Map<LocalTime, Integer> taken(String branchId, LocalDate date, String category);
}
