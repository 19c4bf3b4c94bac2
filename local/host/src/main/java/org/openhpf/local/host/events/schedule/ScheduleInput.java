package org.openhpf.local.host.events.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openhpf.local.cloud.LocalCloud;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a schedule hands to its function.
 *
 * @param template the schedule's Input; empty text when it has none
 * @param scheduleArn {@code arn:aws:scheduler:<region>:<account>:schedule/default/<name>}
 */
record ScheduleInput(String template, String scheduleArn) {
  /**
   * @param scheduledTime written in whole seconds, such as {@code 2022-03-22T18:59:43Z}
   * @param executionId of the run, the same for all of its attempts
   * @param attempt 1 for the first
   */
  byte[] event(Instant scheduledTime, String executionId, int attempt) {
    String time = scheduledTime.truncatedTo(ChronoUnit.SECONDS).toString();
    if (template.isEmpty()) {
      return withoutInput(time, executionId);
    }
    return template
        .replace("<aws.scheduler.scheduled-time>", time)
        .replace("<aws.scheduler.schedule-arn>", scheduleArn)
        .replace("<aws.scheduler.execution-id>", executionId)
        .replace("<aws.scheduler.attempt-number>", Integer.toString(attempt))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What Scheduler sends when a schedule has no Input; its {@code detail} is text. */
  private byte[] withoutInput(String time, String executionId) {
    var event = JsonMapper.shared().createObjectNode();
    event.put("version", "0").put("id", executionId);
    event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
    event.put("account", LocalCloud.ACCOUNT).put("time", time);
    event.put("region", LocalCloud.REGION);
    event.putArray("resources").add(scheduleArn);
    event.put("detail", "{}");
    return JsonMapper.shared().writeValueAsBytes(event);
  }
}
