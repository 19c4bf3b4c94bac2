package org.openhpf.local.host.events.queue;

import java.util.Base64;
import java.util.List;
import org.openhpf.local.cloud.LocalCloud;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The event document of a batch of messages, as Lambda sends it to a function. */
final class QueueEvent {
  private static final JsonMapper JSON = JsonMapper.shared();

  private QueueEvent() {}

  /**
   * @return {@code {"Records": [...]}} in UTF-8
   */
  static byte[] of(List<Message> messages, String queueArn) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(message, queueArn)));
    return JSON.writeValueAsBytes(event);
  }

  private static ObjectNode record(Message message, String queueArn) {
    ObjectNode record = JSON.createObjectNode();
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    ObjectNode attributes = record.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    ObjectNode custom = record.putObject("messageAttributes");
    message.messageAttributes().forEach((name, value) -> put(custom.putObject(name), value));
    if (message.md5OfMessageAttributes() != null) {
      record.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
    }
    record.put("md5OfBody", message.md5OfBody());
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", queueArn);
    record.put("awsRegion", LocalCloud.REGION);
    return record;
  }

  private static void put(ObjectNode node, MessageAttributeValue value) {
    if (value.stringValue() != null) {
      node.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      node.put(
          "binaryValue", Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
    }
    node.putArray("stringListValues");
    node.putArray("binaryListValues");
    node.put("dataType", value.dataType());
  }

  /** What filter patterns look at: the record, with a body that is a JSON object opened up. */
  static JsonNode filtered(Message message, String queueArn) {
    ObjectNode record = record(message, queueArn);
    try {
      JsonNode body = JSON.readTree(message.body());
      if (body.isObject()) {
        record.set("body", body);
      }
    } catch (JacksonException e) {
      // Plain text stays text: a pattern may name it as such.
    }
    return record;
  }
}
