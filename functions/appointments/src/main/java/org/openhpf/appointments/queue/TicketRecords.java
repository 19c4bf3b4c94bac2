package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.HashMap;
import org.openhpf.appointments.booking.Actor;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** What is recorded of decisions about tickets. */
final class TicketRecords {
  private TicketRecords() {}

  static AuditRecord record(Ticket t, String action, Instant at, Actor by) {
    var details = new HashMap<String, String>();
    details.put("branchId", t.branchId());
    details.put("category", t.category());
    details.put("date", t.date().toString());
    details.put("number", t.number());
    t.window().ifPresent(window -> details.put("window", window.toString()));
    return new AuditRecord(
        "ticket/" + t.ticketId(),
        action,
        at,
        by.id(),
        t.personId().filter(person -> !person.equals(by.id())),
        by.channel(),
        Correlation.id(),
        details);
  }
}
