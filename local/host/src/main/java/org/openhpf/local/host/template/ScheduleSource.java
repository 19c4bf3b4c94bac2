package org.openhpf.local.host.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule of EventBridge Scheduler.
 *
 * @param name the schedule's Name, or the function's name and the event's
 * @param expression {@code rate(5 minutes)}, {@code cron(20 8 ? * MON-FRI *)} or {@code
 *     at(2026-01-01T08:00:00)}
 * @param input JSON; may contain {@code <aws.scheduler.scheduled-time>} and its like
 * @param maximumRetryAttempts after the first attempt
 * @param maximumEventAge an attempt later than this after the scheduled time is not made
 * @param deadLetterQueue logical id
 */
public record ScheduleSource(
    String name,
    String expression,
    ZoneId zone,
    String input,
    boolean enabled,
    int maximumRetryAttempts,
    Duration maximumEventAge,
    Optional<String> deadLetterQueue)
    implements EventSource {}
