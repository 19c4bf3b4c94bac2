package org.openhpf.edge.event;

import static org.openhpf.edge.event.Members.map;
import static org.openhpf.edge.event.Members.object;
import static org.openhpf.edge.event.Members.text;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.databind.JsonNode;

/** Batches of a DynamoDB stream, and the first of their changes that failed. */
public final class StreamEvents {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

  private StreamEvents() {}

  /**
   * @throws NeverRetry if it is no batch, or a change has an attribute of no known type: taken for
   *     empty it would count as done
   */
  public static DynamodbEvent read(JsonNode json) {
    var event = new DynamodbEvent();
    event.setRecords(Members.list(json, "Records", StreamEvents::change));
    if (event.getRecords() == null) {
      throw new NeverRetry("the event has no Records: it is none of a stream");
    }
    return event;
  }

  private static DynamodbStreamRecord change(JsonNode json) {
    var change = new DynamodbStreamRecord();
    change.setEventID(text(json, "eventID"));
    change.setEventName(text(json, "eventName"));
    change.setEventVersion(text(json, "eventVersion"));
    change.setEventSource(text(json, "eventSource"));
    change.setEventSourceARN(text(json, "eventSourceARN"));
    change.setAwsRegion(text(json, "awsRegion"));
    JsonNode identity = object(json, "userIdentity");
    if (identity != null) { // an item that expired: dynamodb.amazonaws.com, Service
      var by = new Identity();
      by.setPrincipalId(text(identity, "principalId"));
      by.setType(text(identity, "type"));
      change.setUserIdentity(by);
    }
    JsonNode images = object(json, "dynamodb");
    if (images == null) {
      throw new NeverRetry("a record has no dynamodb: it is none of a stream");
    }
    change.setDynamodb(images(images));
    return change;
  }

  private static StreamRecord images(JsonNode json) {
    var images = new StreamRecord();
    images.setKeys(attributes(json, "Keys"));
    images.setNewImage(attributes(json, "NewImage"));
    images.setOldImage(attributes(json, "OldImage"));
    images.setSequenceNumber(text(json, "SequenceNumber"));
    images.setSizeBytes(Members.number(json, "SizeBytes"));
    String view = text(json, "StreamViewType");
    if (view != null) {
      images.setStreamViewType(StreamViewType.fromValue(view));
    }
    JsonNode at = json.get("ApproximateCreationDateTime");
    if (at != null && at.isNumber()) { // seconds, some emulators with decimals
      images.setApproximateCreationDateTime(
          new Date(at.decimalValue().multiply(MILLIS).longValue()));
    }
    return images;
  }

  private static Map<String, AttributeValue> attributes(JsonNode parent, String name) {
    return map(parent, name, StreamEvents::attribute);
  }

  private static AttributeValue attribute(JsonNode json) {
    if (json.size() != 1) {
      throw new NeverRetry("an attribute value has not one type but " + json.size());
    }
    String type = json.propertyNames().iterator().next();
    JsonNode value = json.get(type);
    var attribute = new AttributeValue();
    switch (type) {
      case "S" -> attribute.setS(value.stringValue());
      case "N" -> attribute.setN(value.stringValue());
      case "B" -> attribute.setB(Members.bytes(value));
      case "BOOL" -> attribute.setBOOL(value.booleanValue());
      case "NULL" -> attribute.setNULL(value.booleanValue());
      case "M" -> attribute.setM(attributes(json, type));
      case "L" -> attribute.setL(Members.list(json, type, StreamEvents::attribute));
      case "SS" -> attribute.setSS(Members.list(json, type, JsonNode::stringValue));
      case "NS" -> attribute.setNS(Members.list(json, type, JsonNode::stringValue));
      case "BS" -> attribute.setBS(Members.list(json, type, Members::bytes));
      default -> throw new NeverRetry("an attribute value has a type that is none of DynamoDB's");
    }
    return attribute;
  }

  public static JsonNode write(StreamsEventResponse reply) {
    return Members.failures(
        reply.getBatchItemFailures().stream().map(failed -> failed.getItemIdentifier()));
  }
}
