package org.openhpf.intake.document;

import java.time.Instant;
import java.util.Optional;

/**
 * What a document is used for, with its owner's consent.
 *
 * @param purpose kebab-case, e.g. {@code rent-withdrawal}
 * @param caseId of the case (办件) it was submitted to
 * @param withdrawnAt since then it may be used so no longer
 */
public record Use(
    String useId,
    String purpose,
    Optional<String> caseId,
    Instant since,
    Optional<Instant> withdrawnAt) {

  public boolean isActive() {
    return withdrawnAt.isEmpty();
  }

  public boolean isFor(String otherPurpose, Optional<String> otherCase) {
    return isActive() && purpose.equals(otherPurpose) && caseId.equals(otherCase);
  }

  Use withdrawn(Instant at) {
    return new Use(useId, purpose, caseId, since, Optional.of(at));
  }
}
