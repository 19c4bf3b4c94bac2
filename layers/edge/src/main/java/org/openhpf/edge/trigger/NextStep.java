package org.openhpf.edge.trigger;

/** What a sign-in comes to next. */
public enum NextStep {
  /** A challenge that the pool's createChallenge trigger makes. */
  ASK,
  /** The challenges so far are enough. */
  ISSUE_TOKENS,
  /** The client is told that it is not authorized, and nothing more. */
  FAIL
}
