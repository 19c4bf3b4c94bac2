package org.openhpf.identity.employer;

import java.time.Instant;
import org.openhpf.kernel.UnifiedCreditCode;

/**
 * An employer (缴存单位) whose agents sign in here. Code and name are public in the business register.
 *
 * @param employerId opaque, claim {@code person_id} of who acts for it
 * @param representativeId person who is its legal representative (法定代表人)
 * @param confirmedAt when the business register last said that he is
 */
public record Employer(
    String employerId,
    UnifiedCreditCode creditCode,
    String name,
    String representativeId,
    Instant registeredAt,
    Instant confirmedAt) {

  Employer representedBy(String personId, String confirmedName, Instant at) {
    return new Employer(employerId, creditCode, confirmedName, personId, registeredAt, at);
  }
}
