package org.openhpf.cases.course;

/** Who lets something happen to a case. */
public enum Doer {
  STAFF,
  OFFICER,
  /** Another capability, by the queue. */
  FUNCTION
}
