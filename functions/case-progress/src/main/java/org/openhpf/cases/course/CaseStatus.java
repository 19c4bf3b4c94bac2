package org.openhpf.cases.course;

/** How a case stands (办件状态); names, codes and holders are in {@code statuses.csv}. */
public enum CaseStatus {
  APPLIED,
  SUPPLEMENT,
  ACCEPTED,
  IN_PROGRESS,
  SUSPENDED,
  NOT_ACCEPTED,
  FINISHED,
  DELIVERED
}
