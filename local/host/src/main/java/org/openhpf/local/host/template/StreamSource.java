package org.openhpf.local.host.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A mapping of a table's stream.
 *
 * @param table logical id
 * @param startingPosition TRIM_HORIZON or LATEST
 * @param maximumRetryAttempts empty: until the record expires
 * @param maximumRecordAge empty: for as long as the stream keeps records (24 hours)
 * @param onFailureQueue logical id of the queue that is told of a batch given up
 * @param filterPatterns EventBridge patterns, one of which a record must match; empty when all are
 *     taken
 */
public record StreamSource(
    String table,
    String startingPosition,
    int batchSize,
    Duration batchingWindow,
    int parallelizationFactor,
    boolean bisectOnError,
    OptionalInt maximumRetryAttempts,
    Optional<Duration> maximumRecordAge,
    boolean reportBatchItemFailures,
    Optional<String> onFailureQueue,
    List<String> filterPatterns)
    implements EventSource {}
