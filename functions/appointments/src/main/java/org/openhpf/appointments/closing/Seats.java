package org.openhpf.appointments.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Reseating;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;

/** The people booked on closed days, and the places they could have instead. */
public interface Seats {

  /**
   * Some of those booked.
   *
   * @param unreadable how many may be booked and cannot be read: a person must look at them
   * @param next where to read on; empty at the end
   */
  record Some(List<Appointment> booked, int unreadable, Optional<String> next) {}

  /** How an attempt to seat people ended. */
  sealed interface Seating {
    /** They are seated and told. */
    record Seated() implements Seating {}

    /** At one moment of the call only so many places could be had. */
    record TooFew(int open) implements Seating {}

    /** One of them is not booked there any more. */
    record Changed() implements Seating {}

    /** One of them has booked anew in the category, his time being over. */
    record BookedAnew() implements Seating {}
  }

  /**
   * Those booked on the day, as an index shows them that is a moment old: who has just booked may
   * be missing.
   *
   * @param after what an earlier reading gave; empty to begin
   */
  Some booked(Closure closure, int limit, Optional<String> after);

  /** Who is still booked in that slot and was booked together with this one, himself included. */
  List<Appointment> household(Appointment one);

  /** Moves them to another slot, all or none, tells their owner and counts them. */
  Seating seat(
      Closure closure,
      List<Appointment> together,
      SlotId to,
      PlannedSlot planned,
      Reseating wish,
      Instant at);

  /** Cancels what can be seated nowhere, tells its owner and counts it; nothing if it changed. */
  void cancel(Closure closure, Appointment one, Instant at);
}
