package org.openhpf.local.host.console;

import java.util.List;
import java.util.Map;

/**
 * A queue as the console shows it.
 *
 * @param id logical id in template.yaml
 * @param deadLetterQueue logical id of where its dead letters go; empty text when it has none
 * @param deadLettersOf logical ids of the queues whose dead letters it holds
 * @param maxReceiveCount 0 when it has no dead-letter queue
 */
record QueueView(
    String id,
    String name,
    int visible,
    int inFlight,
    int delayed,
    String deadLetterQueue,
    List<String> deadLettersOf,
    int maxReceiveCount) {
  /**
   * A message that was looked at.
   *
   * @param attributes SQS's own, such as SentTimestamp (epoch milliseconds)
   */
  record Message(String messageId, String body, Map<String, String> attributes) {}
}
