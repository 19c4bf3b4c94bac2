package org.openhpf.local.host.events.schedule;

import java.time.Instant;

/**
 * The last run of a schedule.
 *
 * @param scheduledTime the time it stands for
 * @param startedAt on the clock that can be moved
 * @param attempts made so far
 * @param outcome {@code running}, {@code succeeded}, {@code interrupted} by the end of the host, or
 *     the error Lambda names
 * @param reply the function's JSON; empty text while it runs
 */
public record ScheduleRun(
    Instant scheduledTime,
    Instant startedAt,
    String executionId,
    int attempts,
    String outcome,
    String reply) {
  /** The run as a new host finds it: what was running then is running no more. */
  ScheduleRun afterRestart() {
    return outcome.equals("running")
        ? new ScheduleRun(scheduledTime, startedAt, executionId, attempts, "interrupted", reply)
        : this;
  }
}
