package org.openhpf.cases.course;

/**
 * What happens to a case. Events of one moment count in this order, which is that of a case's
 * course.
 */
public enum EventKind {
  SERVICE_ENDED,
  APPLIED,
  MATTER_CORRECTED,
  SUPPLEMENT_REQUIRED,
  SUPPLEMENTED,
  ACCEPTED,
  NOT_ACCEPTED,
  SUSPENDED,
  RESUMED,
  STEP,
  FINISHED,
  RESULT_DELIVERED,
  /** Who applies became known. */
  APPLICANT,
  /** A document of the case changed. */
  DOCUMENT;

  /** Whether a case may have it again and again. */
  public boolean recurs() {
    return switch (this) {
      case STEP, SUSPENDED, SUPPLEMENT_REQUIRED, MATTER_CORRECTED -> true;
      default -> false;
    };
  }
}
