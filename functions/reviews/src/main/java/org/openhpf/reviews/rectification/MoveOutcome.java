package org.openhpf.reviews.rectification;

import java.time.LocalDate;

/** How a step ended. */
public sealed interface MoveOutcome {
  /** It is taken, now or by an earlier request of the same key. */
  record Moved(RectificationFile file) implements MoveOutcome {}

  record NoSuchRectification() implements MoveOutcome {}

  /** Who served, or was served, does not rectify it. */
  record OwnService() implements MoveOutcome {}

  /** Nor may it be given to one of these. */
  record HandlerServed() implements MoveOutcome {}

  /** It was looked at in another version. */
  record Changed(int version) implements MoveOutcome {}

  /** Not in this status. */
  record NotNow(RectificationStatus status) implements MoveOutcome {}

  /** There is nobody to call. */
  record ReviewerNotNamed() implements MoveOutcome {}

  record CallBackNeeded() implements MoveOutcome {}

  /** Whoever doubts a review does not decide on it. */
  record SameOfficer() implements MoveOutcome {}

  /**
   * @param latest day a plan may name
   */
  record PlanOutOfBounds(LocalDate latest) implements MoveOutcome {}

  record RequestKeyReused() implements MoveOutcome {}
}
