package org.openhpf.appointments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** What is recorded of decisions about appointments. */
final class AppointmentRecords {
  private AppointmentRecords() {}

  static AuditRecord booked(Appointment a, String channel) {
    return record(a, "booked", a.bookedAt(), channel);
  }

  static AuditRecord cancelled(Appointment a, String channel) {
    return record(a, "cancelled", a.cancelledAt().orElseThrow(), channel);
  }

  private static AuditRecord record(Appointment a, String action, Instant at, String channel) {
    return new AuditRecord(
        "appointment/" + a.appointmentId(),
        action,
        at,
        a.personId(),
        Optional.empty(),
        channel,
        Correlation.id(),
        Map.of(
            "branchId", a.branchId(),
            "category", a.category(),
            "date", a.date().toString(),
            "startTime", a.startTime().toString()));
  }
}
