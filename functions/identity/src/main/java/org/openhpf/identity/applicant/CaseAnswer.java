package org.openhpf.identity.applicant;

import java.time.Instant;
import java.util.Base64;

/**
 * The answer as the cases' queue carries it.
 *
 * @param eventId {@code applicant-<projectNo>}: a case is answered once
 */
record CaseAnswer(
    String eventId, String kind, Instant at, String projectNo, SealedApplicant applicant) {

  /**
   * @param sealed envelope of the {@link Applicant} as JSON, in Base64; its place is {@code
   *     applicant/<projectNo>}
   */
  record SealedApplicant(String personId, String sealed) {}

  static CaseAnswer of(String projectNo, String personId, byte[] sealed, Instant at) {
    return new CaseAnswer(
        "applicant-" + projectNo,
        "applicant",
        at,
        projectNo,
        new SealedApplicant(personId, Base64.getEncoder().encodeToString(sealed)));
  }
}
