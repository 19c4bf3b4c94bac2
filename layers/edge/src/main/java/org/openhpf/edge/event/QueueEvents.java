package org.openhpf.edge.event;

import static org.openhpf.edge.event.Members.map;
import static org.openhpf.edge.event.Members.text;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.databind.JsonNode;

/** Batches of an SQS queue, and which of their messages failed. */
public final class QueueEvents {
  private QueueEvents() {}

  /**
   * @throws NeverRetry if it is no batch: taken for an empty one it would count as done
   */
  public static SQSEvent read(JsonNode json) {
    var event = new SQSEvent();
    event.setRecords(Members.list(json, "Records", QueueEvents::message));
    if (event.getRecords() == null) {
      throw new NeverRetry("the event has no Records: it is none of a queue");
    }
    return event;
  }

  private static SQSMessage message(JsonNode json) {
    var message = new SQSMessage();
    message.setMessageId(text(json, "messageId"));
    message.setReceiptHandle(text(json, "receiptHandle"));
    message.setBody(text(json, "body"));
    message.setMd5OfBody(text(json, "md5OfBody"));
    message.setMd5OfMessageAttributes(text(json, "md5OfMessageAttributes"));
    message.setEventSource(text(json, "eventSource"));
    message.setEventSourceArn(text(json, "eventSourceARN"));
    message.setAwsRegion(text(json, "awsRegion"));
    message.setAttributes(map(json, "attributes", Members::scalar));
    message.setMessageAttributes(map(json, "messageAttributes", QueueEvents::attribute));
    return message;
  }

  private static MessageAttribute attribute(JsonNode json) {
    var attribute = new MessageAttribute();
    attribute.setDataType(text(json, "dataType"));
    attribute.setStringValue(text(json, "stringValue"));
    JsonNode binary = json.get("binaryValue");
    if (binary != null && binary.isString()) {
      attribute.setBinaryValue(Members.bytes(binary));
    }
    return attribute;
  }

  public static JsonNode write(SQSBatchResponse reply) {
    return Members.failures(
        reply.getBatchItemFailures().stream().map(failed -> failed.getItemIdentifier()));
  }
}
