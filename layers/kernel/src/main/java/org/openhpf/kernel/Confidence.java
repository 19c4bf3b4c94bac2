package org.openhpf.kernel;

/**
 * How well a parameter's value is known; what is not sourced is checked before a centre relies on
 * it.
 */
public enum Confidence {
  /** Read in the source that is named. */
  SOURCED,
  /** Commonly known, not checked against a printed source. */
  MEMORY,
  /** Our own proposal, without outside authority. */
  DESIGN
}
