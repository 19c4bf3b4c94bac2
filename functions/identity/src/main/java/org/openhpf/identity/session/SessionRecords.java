package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Map;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;

/** What is audited of sessions. */
final class SessionRecords {
  private SessionRecords() {}

  static AuditRecord signedIn(Session session, Instant at) {
    return record(session, "signed-in", at);
  }

  static AuditRecord record(Session session, String action, Instant at) {
    return new AuditRecord(
        "person/" + session.personId(),
        action,
        at,
        session.personId(),
        session.acting().map(Acting::principalId),
        session.channel(),
        Correlation.id(),
        Map.of(
            "session", session.sessionId(),
            "way", WireTypes.kebab(session.way()),
            "level", Integer.toString(session.level())));
  }
}
