package org.openhpf.local.host.template;

import java.util.Map;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param name local name: the logical id, with {@code .fifo} for a FIFO queue
 * @param attributes by their SQS names ({@code VisibilityTimeout}, {@code FifoQueue}, ...), without
 *     the redrive policy
 */
public record QueueResource(
    String logicalId,
    String name,
    String url,
    String arn,
    Map<String, String> attributes,
    Optional<Redrive> redrive) {
  /** Where messages go that were received too often; {@code deadLetterQueue} is a logical id. */
  public record Redrive(String deadLetterQueue, int maxReceiveCount) {}

  public boolean fifo() {
    return name.endsWith(".fifo");
  }
}
