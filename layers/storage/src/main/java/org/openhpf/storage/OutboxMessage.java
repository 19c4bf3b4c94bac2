package org.openhpf.storage;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row of the outbox.
 *
 * @param unsent whether it was still to be sent when it was read
 */
record OutboxMessage(
    String pk, String id, String queue, String body, String correlationId, boolean unsent) {

  /**
   * @throws NullPointerException if a part is missing
   */
  OutboxMessage {
    List.of(pk, id, queue, body, correlationId);
  }

  static OutboxMessage of(Map<String, AttributeValue> item) {
    return new OutboxMessage(
        item.get("pk").s(),
        item.get("sk").s(),
        item.get("queue").s(),
        item.get("body").s(),
        item.get("correlationId").s(),
        item.containsKey("unsent"));
  }

  /**
   * @param image a new image of the table's stream, as plain values
   */
  static OutboxMessage ofImage(Map<String, Object> image) {
    return new OutboxMessage(
        (String) image.get("pk"),
        (String) image.get("sk"),
        (String) image.get("queue"),
        (String) image.get("body"),
        (String) image.get("correlationId"),
        image.containsKey("unsent"));
  }
}
