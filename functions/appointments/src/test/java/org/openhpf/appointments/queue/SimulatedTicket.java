package org.openhpf.appointments.queue;

/** A person of a simulated day. Times are minutes of the day. */
final class SimulatedTicket {
  /** In the order in which they are called. */
  enum Kind {
    APPOINTMENT,
    ELDER,
    WALK_IN
  }

  final String category;
  final Kind kind;
  final double issuedAt;

  /** Start of the slot booked; NaN for those who walk in. */
  final double slot;

  final double serviceMinutes;

  /** After this long they have gone, though their number is still called. */
  final double patienceMinutes;

  double calledAt = Double.NaN;

  SimulatedTicket(
      String category,
      Kind kind,
      double issuedAt,
      double slot,
      double serviceMinutes,
      double patienceMinutes) {
    this.category = category;
    this.kind = kind;
    this.issuedAt = issuedAt;
    this.slot = slot;
    this.serviceMinutes = serviceMinutes;
    this.patienceMinutes = patienceMinutes;
  }

  boolean called() {
    return !Double.isNaN(calledAt);
  }
}
