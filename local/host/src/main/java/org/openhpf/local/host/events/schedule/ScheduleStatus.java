package org.openhpf.local.host.events.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A schedule as the console shows it.
 *
 * @param nextRun empty when it is disabled or has no time left
 */
public record ScheduleStatus(
    String name,
    String function,
    String expression,
    String zone,
    boolean enabled,
    Optional<Instant> nextRun,
    Optional<ScheduleRun> lastRun) {}
