package org.openhpf.appointments.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** What is recorded of decisions about appointments. */
public final class AppointmentRecords {
  private AppointmentRecords() {}

  static AuditRecord booked(Appointment a, String channel) {
    return record(a, "booked", a.bookedAt(), a.personId(), channel);
  }

  static AuditRecord cancelled(Appointment a, String channel) {
    return record(a, "cancelled", a.cancelledAt().orElseThrow(), a.personId(), channel);
  }

  static AuditRecord moved(Appointment from, Appointment to, Instant at, String channel) {
    return moved(from, to, at, to.personId(), channel);
  }

  /**
   * @param actor the person who decided, or the name of the function that did
   */
  public static AuditRecord moved(
      Appointment from, Appointment to, Instant at, String actor, String channel) {
    String action = actor.equals(to.personId()) ? "rescheduled" : "reseated";
    AuditRecord record = record(to, action, at, actor, channel);
    var details = new HashMap<>(record.details());
    details.put("from", from.slot().toString());
    return new AuditRecord(
        record.subject(),
        record.action(),
        at,
        record.actor(),
        record.onBehalfOf(),
        channel,
        record.correlationId(),
        details);
  }

  /**
   * @param actor the person who decided, or the name of the function that did
   */
  public static AuditRecord record(
      Appointment a, String action, Instant at, String actor, String channel) {
    SlotId slot = a.slot();
    return new AuditRecord(
        "appointment/" + a.appointmentId(),
        action,
        at,
        actor,
        actor.equals(a.personId()) ? Optional.empty() : Optional.of(a.personId()),
        channel,
        Correlation.id(),
        Map.of(
            "branchId", slot.branchId(),
            "category", slot.category(),
            "date", slot.date().toString(),
            "startTime", slot.startTime().toString()));
  }
}
