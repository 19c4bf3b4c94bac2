package org.openhpf.appointments.closing;

/** How a request to close a day ended. */
public sealed interface ClosingOutcome {

  /** Nobody can book the day any more; people are being seated elsewhere. */
  record Accepted(Closure closure) implements ClosingOutcome {}

  record NoSuchBranch() implements ClosingOutcome {}

  /** Past, beyond a year, or no working day. */
  record DayCannotClose(Why why) implements ClosingOutcome {}

  record AlreadyClosed(Closure closure) implements ClosingOutcome {}

  record RequestKeyReused() implements ClosingOutcome {}

  /** Why a day cannot be closed. */
  enum Why {
    PAST,
    TOO_FAR,
    NO_WORKING_DAY
  }
}
