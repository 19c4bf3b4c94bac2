package org.openhpf.local.testing.dynamodb;

import java.util.List;
import java.util.function.Consumer;
import org.openhpf.local.cloud.TestCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * One of the implementations that keep the contract.
 *
 * @param table keys pk and sk (S); indexes byOwner (holder S, since N, ALL), byKind (kind S,
 *     KEYS_ONLY) and byPlace (place S, INCLUDE note)
 * @param numbers keys id (N), place (B)
 */
record Subject(DynamoDbClient client, String table, String numbers) {

  static Subject memory() {
    var client = new MemoryDynamoDb();
    client.createTable(table("things"));
    client.createTable(numbers("numbers"));
    return new Subject(client, "things", "numbers");
  }

  static Subject dynamoDbLocal() {
    TestCloud cloud = TestCloud.shared();
    return new Subject(
        cloud.dynamoDb(),
        cloud.createTable(Subject.class, table("things")),
        cloud.createTable(Subject.class, numbers("numbers")));
  }

  static CreateTableRequest table(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            attribute("pk", "S"),
            attribute("sk", "S"),
            attribute("holder", "S"),
            attribute("since", "N"),
            attribute("kind", "S"),
            attribute("place", "S"))
        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
        .globalSecondaryIndexes(
            index(
                "byOwner",
                projection -> projection.projectionType(ProjectionType.ALL),
                key("holder", KeyType.HASH),
                key("since", KeyType.RANGE)),
            index(
                "byKind",
                projection -> projection.projectionType(ProjectionType.KEYS_ONLY),
                key("kind", KeyType.HASH)),
            index(
                "byPlace",
                projection ->
                    projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("note"),
                key("place", KeyType.HASH)))
        .build();
  }

  private static CreateTableRequest numbers(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attribute("id", "N"), attribute("place", "B"))
        .keySchema(key("id", KeyType.HASH), key("place", KeyType.RANGE))
        .build();
  }

  private static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(
      String name, Consumer<Projection.Builder> projection, KeySchemaElement... keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .projection(projection)
        .keySchema(List.of(keys))
        .build();
  }
}
