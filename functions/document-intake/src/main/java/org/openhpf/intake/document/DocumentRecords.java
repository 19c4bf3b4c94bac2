package org.openhpf.intake.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;

/** What is recorded of what happens to documents: never a value. */
public final class DocumentRecords {
  private DocumentRecords() {}

  /**
   * @param action a verb in the past
   */
  public static AuditRecord of(Document document, String action, Actor by) {
    return of(document, action, document.changedAt(), by, Map.of());
  }

  public static AuditRecord of(
      Document document, String action, Actor by, Map<String, String> details) {
    return of(document, action, document.changedAt(), by, details);
  }

  /** Of what changes nothing, such as a look. */
  public static AuditRecord of(
      Document document, String action, Instant at, Actor by, Map<String, String> details) {
    var all = new TreeMap<>(details);
    all.put("status", WireTypes.kebab(document.status()));
    document.kind().ifPresent(kind -> all.put("kind", kind));
    return new AuditRecord(
        "document/" + document.documentId(),
        action,
        at,
        by.id(),
        Optional.of(document.personId()).filter(person -> !person.equals(by.id())),
        by.channel(),
        Correlation.id(),
        all);
  }
}
