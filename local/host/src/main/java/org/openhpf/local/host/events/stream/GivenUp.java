package org.openhpf.local.host.events.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch that the mapping will not try again.
 *
 * @param attempts invocations made with the batch
 * @param error of the last invocation, as Lambda names it; empty text when it was not the function
 *     that failed
 */
record GivenUp(List<StreamRecord> records, Condition condition, int attempts, String error) {
  /** Why; the names are Lambda's. */
  enum Condition {
    RetryAttemptsExhausted,
    RecordAgeExceeded
  }

  /**
   * The document Lambda sends to the on-failure queue: where the records are, not what is in them.
   */
  String document(String shard, String streamArn, String functionArn, Instant now) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document
        .putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", functionArn)
        .put("condition", condition.name())
        .put("approximateInvokeCount", attempts);
    ObjectNode response = document.putObject("responseContext");
    response.put("statusCode", 200).put("executedVersion", "$LATEST");
    if (!error.isEmpty()) {
      response.put("functionError", error);
    }
    document.put("version", "1.0");
    document.put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
    document
        .putObject("DDBStreamBatchInfo")
        .put("shardId", shard)
        .put("startSequenceNumber", records.getFirst().sequence())
        .put("endSequenceNumber", records.getLast().sequence())
        .put("approximateArrivalOfFirstRecord", records.getFirst().createdAt().toString())
        .put("approximateArrivalOfLastRecord", records.getLast().createdAt().toString())
        .put("batchSize", records.size())
        .put("streamArn", streamArn);
    return document.toString();
  }
}
