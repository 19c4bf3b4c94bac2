package org.openhpf.intake.kind;

/** What a problem does to its document. */
public enum Effect {
  /** It is rejected. */
  REJECT,
  /** It is rejected unless every required field was read with certainty all the same. */
  REJECT_UNREAD,
  /** An officer looks at it. */
  REVIEW
}
