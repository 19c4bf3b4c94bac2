package org.openhpf.proofreading.job;

/** Where a proofreading stands. */
public enum Status {
  AWAITING_UPLOAD,
  /** Its file has come. */
  QUEUED,
  /** Its text is known, and findings come. */
  PROOFREADING,
  DONE,
  /** Its file cannot be read. */
  REJECTED,
  /** Nobody sees it any more; what is left of it is being taken away. */
  DELETING;

  /** Whether its text has been read. */
  public boolean hasText() {
    return this == PROOFREADING || this == DONE;
  }
}
