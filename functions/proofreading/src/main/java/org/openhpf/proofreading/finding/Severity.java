package org.openhpf.proofreading.finding;

/** How a finding is shown; an office sets it by rule. */
public enum Severity {
  /** Breaks a standard or is a wrong word. */
  ERROR,
  /** Worth a look. */
  WARNING
}
