package org.openhpf.identity.delegation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** What is recorded of delegations: under the principal, whose rights they are. */
final class DelegationRecords {
  private DelegationRecords() {}

  /**
   * @param action given, accepted or ended
   */
  static AuditRecord record(Delegation d, String action, Instant at, By by) {
    var details = new HashMap<String, String>();
    details.put("delegation", d.delegationId());
    details.put("matters", d.matters().stream().sorted().collect(Collectors.joining(" ")));
    details.put("until", d.until().toString());
    d.delegateId().ifPresent(delegate -> details.put("delegate", delegate));
    by.sessionId().ifPresent(session -> details.put("session", session));
    return new AuditRecord(
        subject(d.principal()),
        "delegation-" + action,
        at,
        by.actorId(),
        Optional.of(d.principal().id()).filter(principal -> !principal.equals(by.actorId())),
        by.channel(),
        Correlation.id(),
        details);
  }

  static String subject(Principal principal) {
    return (principal.isEmployer() ? "employer/" : "person/") + principal.id();
  }
}
