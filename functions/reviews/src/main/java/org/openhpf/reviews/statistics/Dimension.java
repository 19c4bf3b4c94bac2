package org.openhpf.reviews.statistics;

/** By what is counted. */
public enum Dimension {
  /** Everything of a month. */
  MONTH,
  MATTER,
  BRANCH,
  /** Channel of the review; services and finished cases have none. */
  CHANNEL,
  /** Negative reviews of a matter at a branch, by detail code. */
  CAUSE,
  /** Events of a day by kind, in the order of their coming: what a recount compares first. */
  DAY
}
