package org.openhpf.reviews.rectification;

import java.time.Instant;
import org.openhpf.reviews.service.ServiceId;

/**
 * 差评: what opens a rectification, as it is known in the review's own transaction.
 *
 * @param branchId where the service was
 * @param level 1 or 2
 * @param named whether the person gave the review under the own name
 * @param at when it was given
 */
public record NegativeReview(
    ServiceId service, String branchId, int level, boolean named, Instant at) {

  public NegativeReview {
    if (level < 1 || level > 2) {
      throw new IllegalArgumentException("a review of level " + level + " is not negative");
    }
  }
}
