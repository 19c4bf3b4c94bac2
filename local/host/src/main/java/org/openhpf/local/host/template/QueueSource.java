package org.openhpf.local.host.template;

import java.time.Duration;
import java.util.List;

/**
 * A mapping of an SQS queue.
 *
 * @param queue logical id
 * @param batchSize most messages of one invocation
 * @param batchingWindow how long messages are gathered for a batch
 * @param reportBatchItemFailures the reply names the messages that failed
 * @param maximumConcurrency most invocations at once
 * @param filterPatterns EventBridge patterns, one of which a message must match; empty when all are
 *     taken
 */
public record QueueSource(
    String queue,
    int batchSize,
    Duration batchingWindow,
    boolean reportBatchItemFailures,
    int maximumConcurrency,
    List<String> filterPatterns)
    implements EventSource {}
