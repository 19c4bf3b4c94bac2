package org.openhpf.local.host.events.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.openhpf.local.host.events.ScriptedInvoker;
import org.openhpf.local.host.template.StreamSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.JsonNode;

/** A table with a stream, for tests. */
record ChangesTable(DynamoDbClient dynamo, String name) {
  static final CreateTableRequest REQUEST =
      CreateTableRequest.builder()
          .tableName("changes")
          .attributeDefinitions(attribute("pk"), attribute("sk"))
          .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
          .billingMode(BillingMode.PAY_PER_REQUEST)
          .streamSpecification(
              s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
          .build();

  String streamArn() {
    return dynamo.describeTable(r -> r.tableName(name)).table().latestStreamArn();
  }

  /** Writes the item of a key, with values of every type. */
  void put(String key, int number) {
    var all =
        Map.of(
            "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2})),
            "bool", AttributeValue.fromBool(true),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
            "ns", AttributeValue.fromNs(List.of("1.5")),
            "ss", AttributeValue.fromSs(List.of("甲")));
    var item =
        Map.of(
            "pk", AttributeValue.fromS(key),
            "sk", AttributeValue.fromS("-"),
            "number", AttributeValue.fromN(Integer.toString(number)),
            "all", AttributeValue.fromM(all));
    dynamo.putItem(r -> r.tableName(name).item(item));
  }

  void delete(String key) {
    var item = Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS("-"));
    dynamo.deleteItem(r -> r.tableName(name).key(item));
  }

  /** A mapping with one retry, halving, item failures and an on-failure queue. */
  StreamSource source(String position, int lanes, String... patterns) {
    return new StreamSource(
        name,
        position,
        10,
        Duration.ZERO,
        lanes,
        true,
        OptionalInt.of(1),
        Optional.empty(),
        true,
        Optional.of("Dead"),
        List.of(patterns));
  }

  /** The pk of every record a function was given. */
  static List<String> keys(ScriptedInvoker function) {
    return function.records().stream().map(ChangesTable::key).toList();
  }

  static List<String> keys(JsonNode event) {
    return ScriptedInvoker.records(event).stream().map(ChangesTable::key).toList();
  }

  private static String key(JsonNode record) {
    return record.at("/dynamodb/Keys/pk/S").asString();
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
