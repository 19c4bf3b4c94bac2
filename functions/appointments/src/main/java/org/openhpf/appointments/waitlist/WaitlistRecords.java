package org.openhpf.appointments.waitlist;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Optional;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** What is recorded of decisions about the waiting list. */
final class WaitlistRecords {
  private WaitlistRecords() {}

  /**
   * @param startTime of the slot waited for or offered; empty: any of the day
   */
  static AuditRecord record(
      InLine one, Line line, Optional<LocalTime> startTime, String action, Instant at, Actor by) {
    var details = new HashMap<String, String>();
    details.put("branchId", line.branchId());
    details.put("category", line.category());
    details.put("date", line.date().toString());
    startTime.ifPresent(start -> details.put("startTime", start.toString()));
    return new AuditRecord(
        "waitlist/" + one.waitlistId(),
        action,
        at,
        by.id(),
        Optional.of(one.personId()).filter(person -> !person.equals(by.id())),
        by.channel(),
        Correlation.id(),
        details);
  }
}
