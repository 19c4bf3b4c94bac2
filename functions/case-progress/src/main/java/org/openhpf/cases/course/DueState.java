package org.openhpf.cases.course;

/** How a case stands to its next deadline. */
public enum DueState {
  ON_TIME,
  NEAR,
  OVERDUE
}
