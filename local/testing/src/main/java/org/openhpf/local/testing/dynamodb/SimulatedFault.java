package org.openhpf.local.testing.dynamodb;

/** What happens to a call of a simulation; see {@link FaultRates}. */
public enum SimulatedFault {
  NONE,
  CONFLICT,
  THROTTLED,
  LOST_REPLY,
  LATE,
  KILLED
}
