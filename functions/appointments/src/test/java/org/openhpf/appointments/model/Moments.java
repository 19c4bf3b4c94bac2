package org.openhpf.appointments.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was true at some moment of an operation. Its answer need not be true when it arrives, but it
 * must have been true in between.
 */
final class Moments {
  private final Optional<Ledger> ledger;
  private final Map<String, Integer> fewest = new HashMap<>();
  private final Map<String, Integer> most = new HashMap<>();
  private final Set<String> booked = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> seats = new HashSet<>();

  /**
   * @param ledger empty where nobody can know: then all may have been true
   */
  Moments(Optional<Ledger> ledger) {
    this.ledger = ledger;
  }

  void open(String slot, int places) {
    fewest.merge(slot, places, Math::min);
    most.merge(slot, places, Math::max);
  }

  void appointment(String id, Ledger.Standing standing, String attendee, boolean hadOpen) {
    seats.add(id + standing.status() + slot(standing));
    if (hadOpen) {
      booked.add(attendee);
    }
  }

  /** The operation may be asked of this slot: its state at the beginning counts, too. */
  Moments of(String slot) {
    ledger.map(known -> known.open(slot)).ifPresent(open -> open(slot, open));
    return this;
  }

  /** The operation may be asked of this appointment: where it stands at the beginning counts. */
  Optional<String> slotOf(String appointmentId) {
    return ledger
        .map(known -> known.standing(appointmentId))
        .map(
            standing -> {
              seats.add("APPOINTMENT#" + appointmentId + standing.status() + slot(standing));
              return slot(standing);
            });
  }

  /** The operation may be asked about this person. */
  Moments of(String attendee, String category) {
    if (ledger.isPresent() && ledger.get().hasOpen(attendee + " " + category)) {
      booked.add(attendee + " " + category);
    }
    return this;
  }

  private static String slot(Ledger.Standing standing) {
    return standing.place().substring(0, standing.place().lastIndexOf('#'));
  }

  /** This account can book no more of the category today. */
  void refused(String account) {
    refused.add(account);
  }

  /** The operation may be asked what this account has cancelled. */
  Moments account(String personId, String category) {
    if (ledger.isPresent() && !ledger.get().mayBook(personId, category)) {
      refused("PERSON#" + personId + " " + category);
    }
    return this;
  }

  /** Whether the account had cancelled too many of the category that day. */
  boolean hadCancelledTooOften(String personId, String category) {
    return ledger.isEmpty() || refused.contains("PERSON#" + personId + " " + category);
  }

  /** Whether no more than so many places were open. */
  boolean hadAtMost(String slot, int places) {
    return ledger.isEmpty() || fewest.getOrDefault(slot, Integer.MAX_VALUE) <= places;
  }

  /** Whether some place was open, or the slot not opened yet. */
  boolean hadPlace(String slot) {
    return ledger.isEmpty() || most.getOrDefault(slot, 1) > 0;
  }

  boolean hadAppointment(String attendee, String category) {
    return ledger.isEmpty() || booked.contains(attendee + " " + category);
  }

  /** Whether the appointment stands in this slot now. */
  boolean isIn(String appointmentId, String slot) {
    return ledger.isEmpty()
        || ledger
            .map(known -> known.standing(appointmentId))
            .filter(standing -> standing.status().equals("BOOKED"))
            .filter(standing -> standing.place().startsWith(slot + "#"))
            .isPresent();
  }

  boolean isCancelled(String appointmentId) {
    return ledger.isEmpty()
        || ledger
            .map(known -> known.standing(appointmentId))
            .filter(standing -> standing.status().equals("CANCELLED"))
            .isPresent();
  }

  /** Whether the appointment came to this state and slot, or was there when asked about. */
  boolean came(String appointmentId, String status, String slot) {
    return ledger.isEmpty() || seats.contains("APPOINTMENT#" + appointmentId + status + slot);
  }
}
