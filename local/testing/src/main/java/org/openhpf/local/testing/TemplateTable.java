package org.openhpf.local.testing;

import static org.openhpf.local.testing.SamTemplate.map;
import static org.openhpf.local.testing.SamTemplate.maps;

import java.util.List;
import java.util.Map;
import org.openhpf.local.testing.SamTemplate.Resource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Tables as template.yaml describes them, for DynamoDB Local and for DynamoDB in memory. */
public final class TemplateTable {
  private TemplateTable() {}

  /** A table with its keys and indexes, named by its logical id. */
  public static CreateTableRequest request(Resource resource) {
    var properties = resource.properties();
    var attributes =
        maps(properties.get("AttributeDefinitions")).stream()
            .map(
                attribute ->
                    AttributeDefinition.builder()
                        .attributeName((String) attribute.get("AttributeName"))
                        .attributeType((String) attribute.get("AttributeType"))
                        .build())
            .toList();
    var indexes =
        maps(properties.get("GlobalSecondaryIndexes")).stream().map(TemplateTable::index).toList();
    return CreateTableRequest.builder()
        .tableName(resource.id())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes)
        .keySchema(keys(properties))
        .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
        .build();
  }

  private static GlobalSecondaryIndex index(Map<String, Object> index) {
    return GlobalSecondaryIndex.builder()
        .indexName((String) index.get("IndexName"))
        .keySchema(keys(index))
        .projection(
            projection ->
                projection.projectionType(
                    (String) map(index.get("Projection")).get("ProjectionType")))
        .build();
  }

  private static List<KeySchemaElement> keys(Map<String, Object> tableOrIndex) {
    return maps(tableOrIndex.get("KeySchema")).stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName((String) key.get("AttributeName"))
                    .keyType((String) key.get("KeyType"))
                    .build())
        .toList();
  }
}
