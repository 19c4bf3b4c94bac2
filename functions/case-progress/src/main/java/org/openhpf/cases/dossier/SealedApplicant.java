package org.openhpf.cases.dossier;

import java.time.Instant;
import java.util.Comparator;

/**
 * Who applies, as it is kept and passed on.
 *
 * @param sealed Base64 of the envelope at place {@code applicant/<projectNo>} of the JSON {name,
 *     certificateType, certificateNumber, phone}
 * @param lastFourIndex blind index of the last four characters of the certificate's number
 * @param at when it became known: the last counts
 */
public record SealedApplicant(String sealed, String lastFourIndex, Instant at, String eventId) {
  private static final Comparator<SealedApplicant> ORDER =
      Comparator.comparing(SealedApplicant::at).thenComparing(SealedApplicant::eventId);

  boolean isLaterThan(SealedApplicant other) {
    return ORDER.compare(this, other) > 0;
  }
}
