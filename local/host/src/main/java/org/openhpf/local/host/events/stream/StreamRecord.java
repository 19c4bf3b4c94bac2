package org.openhpf.local.host.events.stream;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.local.cloud.LocalCloud;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of a stream, as Lambda hands it to functions.
 *
 * @param sequence SequenceNumber: digits, ascending within a shard
 * @param createdAt ApproximateCreationDateTime, whole seconds
 * @param json the element of {@code Records}
 */
record StreamRecord(String sequence, Instant createdAt, ObjectNode json) {
  /** Sequence numbers have up to 40 digits and no leading zero. */
  static final Comparator<String> BY_SEQUENCE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  static StreamRecord of(Record record, String streamArn) {
    var change = record.dynamodb();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("eventID", record.eventID());
    json.put("eventName", record.eventNameAsString());
    json.put("eventVersion", "1.1");
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", LocalCloud.REGION);
    ObjectNode dynamodb = json.putObject("dynamodb");
    dynamodb.put(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    putItem(dynamodb, "Keys", change.keys());
    if (change.hasNewImage()) {
      putItem(dynamodb, "NewImage", change.newImage());
    }
    if (change.hasOldImage()) {
      putItem(dynamodb, "OldImage", change.oldImage());
    }
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    if (record.userIdentity() != null) { // the service itself: an item that expired
      json.putObject("userIdentity")
          .put("type", record.userIdentity().type())
          .put("principalId", record.userIdentity().principalId());
    }
    json.put("eventSourceARN", streamArn);
    return new StreamRecord(change.sequenceNumber(), change.approximateCreationDateTime(), json);
  }

  private static void putItem(ObjectNode to, String name, Map<String, AttributeValue> item) {
    ObjectNode node = to.putObject(name);
    item.forEach((attribute, value) -> node.set(attribute, AttributeJson.of(value)));
  }

  /** Equal for records of the same item, whose order is kept. */
  String item() {
    var keys = new TreeMap<String, String>();
    json.path("dynamodb")
        .path("Keys")
        .properties()
        .forEach(key -> keys.put(key.getKey(), key.getValue().toString()));
    return keys.toString();
  }

  /** Roughly the bytes of the record in an event. */
  long size() {
    return json.path("dynamodb").path("SizeBytes").longValue() * 2 + 600;
  }
}
