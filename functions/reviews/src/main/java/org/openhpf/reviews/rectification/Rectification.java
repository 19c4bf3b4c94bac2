package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.reviews.service.ServiceId;

/**
 * The rectification (差评整改) of one negative review, whose id it has.
 *
 * @param version raised at each change; what a change is conditional on
 * @param round the one under way, or the last
 * @param secondReview once given
 */
public record Rectification(
    NegativeReview review,
    RectificationStatus status,
    int version,
    Round round,
    Optional<SecondReview> secondReview,
    Instant changedAt) {

  /** Whose it is; it has its id. */
  public ServiceId service() {
    return review.service();
  }

  /** After a change: another status, version and round. */
  Rectification next(RectificationStatus to, Round changed, Instant at) {
    return new Rectification(review, to, version + 1, changed, secondReview, at);
  }

  Rectification reviewedAgain(SecondReview second) {
    return new Rectification(review, status, version, round, Optional.of(second), changedAt);
  }

  /** The province's {@code answerStatus}: whether the person has an answer. */
  public boolean isAnswered() {
    return status == RectificationStatus.REPLIED || status.isEnd() || round.number() > 1;
  }

  /** Whether the province's record of the review differs: answered, reviewed again, not valid. */
  boolean isReportedOtherwiseThan(Rectification before) {
    return isAnswered() != before.isAnswered()
        || secondReview.isPresent() != before.secondReview().isPresent()
        || (status == RectificationStatus.NOT_VALID)
            != (before.status() == RectificationStatus.NOT_VALID);
  }
}
