package org.openhpf.proofreading.job;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;

/** What is recorded of what happens to proofreadings: never a word of their text. */
public final class ProofreadingRecords {
  private ProofreadingRecords() {}

  /**
   * @param action a verb in the past
   */
  public static AuditRecord of(Proofreading proofreading, String action, Actor by) {
    return of(proofreading, action, by, Map.of());
  }

  public static AuditRecord of(
      Proofreading proofreading, String action, Actor by, Map<String, String> details) {
    var all = new TreeMap<>(details);
    all.put("status", WireTypes.kebab(proofreading.status()));
    all.put("source", WireTypes.kebab(proofreading.order().source()));
    return new AuditRecord(
        "proofreading/" + proofreading.proofreadingId(),
        action,
        proofreading.changedAt(),
        by.id(),
        Optional.of(proofreading.personId()).filter(person -> !person.equals(by.id())),
        by.channel(),
        Correlation.id(),
        all);
  }
}
