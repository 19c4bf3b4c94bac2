package org.openhpf.identity.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;

/** What is audited of sessions. */
final class SessionRecords {
  private SessionRecords() {}

  static AuditRecord signedIn(Session session, Instant at) {
    return record(
        session, session.openedBy().orElse(session.personId()), "signed-in", at, Map.of());
  }

  static AuditRecord ended(Session session, String actor, String why, Instant at) {
    return record(session, actor, "session-ended", at, Map.of("why", why));
  }

  private static AuditRecord record(
      Session session, String actor, String action, Instant at, Map<String, String> more) {
    var details = new HashMap<>(more);
    details.put("session", session.sessionId());
    details.put("way", WireTypes.kebab(session.way()));
    details.put("level", Integer.toString(session.level()));
    return new AuditRecord(
        "person/" + session.personId(),
        action,
        at,
        actor,
        session
            .acting()
            .map(Acting::principalId)
            .or(() -> session.openedBy().map(by -> session.personId())),
        session.channel(),
        Correlation.id(),
        details);
  }
}
