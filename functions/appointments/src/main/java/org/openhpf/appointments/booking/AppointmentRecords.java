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

  static AuditRecord booked(Appointment a, Actor by) {
    return record(a, "booked", a.bookedAt(), by);
  }

  static AuditRecord cancelled(Appointment a, Actor by) {
    return record(a, "cancelled", a.cancelledAt().orElseThrow(), by);
  }

  /** The citizen, or who acts for him, moved it. */
  static AuditRecord rescheduled(Appointment from, Appointment to, Instant at, Actor by) {
    return moved(from, record(to, "rescheduled", at, by));
  }

  /** It was moved as its day was closed. */
  public static AuditRecord reseated(Appointment from, Appointment to, Instant at, Actor by) {
    return moved(from, record(to, "reseated", at, by));
  }

  private static AuditRecord moved(Appointment from, AuditRecord record) {
    var details = new HashMap<>(record.details());
    details.put("from", from.slot().toString());
    return new AuditRecord(
        record.subject(),
        record.action(),
        record.at(),
        record.actor(),
        record.onBehalfOf(),
        record.channel(),
        record.correlationId(),
        details);
  }

  public static AuditRecord record(Appointment a, String action, Instant at, Actor by) {
    SlotId slot = a.slot();
    return new AuditRecord(
        "appointment/" + a.appointmentId(),
        action,
        at,
        by.id(),
        Optional.of(a.personId()).filter(person -> !person.equals(by.id())),
        by.channel(),
        Correlation.id(),
        Map.of(
            "branchId", slot.branchId(),
            "category", slot.category(),
            "date", slot.date().toString(),
            "startTime", slot.startTime().toString()));
  }
}
