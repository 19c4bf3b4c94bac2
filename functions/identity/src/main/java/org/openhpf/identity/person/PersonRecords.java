package org.openhpf.identity.person;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** What is audited of persons, under {@link DynamoPersons#subject}. */
public final class PersonRecords {
  private PersonRecords() {}

  /**
   * @param action a verb in the past
   * @param details no personal data
   */
  public static AuditRecord of(
      String personId, String action, Persons.Source who, Instant at, Map<String, String> details) {
    return new AuditRecord(
        DynamoPersons.subject(personId),
        action,
        at,
        who.actor().isEmpty() ? personId : who.actor(),
        Optional.of(personId)
            .filter(person -> !who.actor().isEmpty() && !person.equals(who.actor())),
        who.channel(),
        Correlation.id(),
        details);
  }
}
