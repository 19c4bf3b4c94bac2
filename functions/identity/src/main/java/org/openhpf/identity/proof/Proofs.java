package org.openhpf.identity.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What everybody has proven. */
public interface Proofs {

  /** A person's own, those that have run out too. */
  List<Proof> of(String personId);

  /** The level of the best valid proof; 1 without any. */
  default int level(String personId, Instant now) {
    return of(personId).stream()
        .filter(proof -> proof.isValidAt(now))
        .map(Proof::level)
        .max(Comparator.naturalOrder())
        .orElse(1);
  }
}
