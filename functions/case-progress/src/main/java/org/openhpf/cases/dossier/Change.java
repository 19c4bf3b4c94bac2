package org.openhpf.cases.dossier;

import java.util.List;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.RequestKey;

/**
 * A change of a case with all that belongs to it; stored as a whole or not at all.
 *
 * @param before version 0 where the case is new
 * @param stood empty where the case is new
 * @param alone whether it is opened only if its person has none open in its category
 * @param name under which its event came, where it becomes this case's name
 */
public record Change(
    Case before,
    Case after,
    Optional<Standing> stood,
    Standing stands,
    boolean alone,
    AuditRecord record,
    List<CaseMessage> messages,
    Optional<Name> name,
    Optional<RequestKey> request) {
  public Change {
    messages = List.copyOf(messages);
  }
}
