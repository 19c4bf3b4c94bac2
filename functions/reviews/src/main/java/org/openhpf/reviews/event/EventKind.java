package org.openhpf.reviews.event;

/** What is counted. */
public enum EventKind {
  SERVED,
  CASE_FINISHED,
  REVIEWED,
  /** A default review (默认评价): the period ended without one. */
  DEFAULT,
  SUPPLEMENTED,
  RECTIFICATION_OPENED,
  ASSIGNED,
  CONTACTED,
  RECTIFIED,
  REPLIED,
  CLOSED,
  /** Of a rectification: two officers hold the review for not valid. */
  NOT_VALID,
  ESCALATED,
  CALLED_BACK,
  /** The person's second review, after rectification. */
  REVIEWED_AGAIN
}
