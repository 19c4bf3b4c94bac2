package org.openhpf.local.testing;

import static org.openhpf.local.testing.SamTemplate.list;
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
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** A table of template.yaml. */
final class StackTable {
  private StackTable() {}

  /** The table as it is to be made, under its logical id. */
  static CreateTableRequest request(Resource resource) {
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
        maps(properties.get("GlobalSecondaryIndexes")).stream().map(StackTable::index).toList();
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
        .projection(projection(map(index.get("Projection"))))
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

  private static Projection projection(Map<String, Object> projection) {
    List<String> held =
        list(projection.get("NonKeyAttributes")).stream().map(String.class::cast).toList();
    return Projection.builder()
        .projectionType((String) projection.get("ProjectionType"))
        .nonKeyAttributes(held.isEmpty() ? null : held)
        .build();
  }
}
