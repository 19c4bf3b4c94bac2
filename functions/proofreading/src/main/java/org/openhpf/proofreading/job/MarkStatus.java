package org.openhpf.proofreading.job;

/** What was decided about a finding. */
public enum MarkStatus {
  OPEN,
  /** Its place gets the chosen text. */
  ACCEPTED,
  /** It is right as it is, here. */
  REJECTED,
  /** It is right as it is, wherever its writer writes it. */
  IGNORED
}
