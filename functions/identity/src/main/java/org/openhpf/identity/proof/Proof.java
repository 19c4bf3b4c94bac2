package org.openhpf.identity.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody was shown to be who he is.
 *
 * @param kind {@code real-name}, {@code bank-card}, {@code platform:<provider>}
 * @param level assurance level it gives, 2 or 3
 * @param validUntil empty where it does not run out
 */
public record Proof(String kind, int level, Instant provenAt, Optional<Instant> validUntil) {

  public boolean isValidAt(Instant moment) {
    return validUntil.map(moment::isBefore).orElse(true);
  }
}
