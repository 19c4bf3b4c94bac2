package org.openhpf.cases.dossier;

import java.time.Instant;
import org.openhpf.kernel.ProjectNo;

/** Seals and opens who applies for a case. */
public interface Applicants {

  SealedApplicant seal(ProjectNo projectNo, Applicant applicant, Instant at, String eventId);

  /**
   * Takes what another capability has sealed.
   *
   * @param sealed Base64
   * @throws org.openhpf.kernel.NeverRetry if it does not open, or is none
   */
  SealedApplicant take(ProjectNo projectNo, String sealed, Instant at, String eventId);

  Applicant open(ProjectNo projectNo, SealedApplicant sealed);

  /** The blind index of four characters, see {@link SealedApplicant#lastFourIndex}. */
  String lastFourIndex(ProjectNo projectNo, String lastFour);
}
