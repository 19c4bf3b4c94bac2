package org.openhpf.storage;

import java.net.URI;
import java.util.HashMap;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables of functions in DynamoDB Local, and the clients of functions, with faults or without. */
final class Emulators {
  static final TestCloud CLOUD = TestCloud.shared();

  private Emulators() {}

  /** As template.yaml makes a function's table. */
  static String newTable(Class<?> test) {
    return CLOUD.createTable(
        test,
        CreateTableRequest.builder()
            .tableName("table")
            .attributeDefinitions(text("pk"), text("sk"), text("unsent"), text("createdAt"))
            .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
            .globalSecondaryIndexes(
                GlobalSecondaryIndex.builder()
                    .indexName(Outbox.UNSENT_INDEX)
                    .keySchema(key("unsent", KeyType.HASH), key("createdAt", KeyType.RANGE))
                    .projection(all -> all.projectionType(ProjectionType.ALL))
                    .build())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
  }

  static Clients clients() {
    return new Clients(CLOUD.environment());
  }

  /** One service is reached at another endpoint. */
  static Clients clients(CloudService service, URI endpoint) {
    var environment = new HashMap<>(CLOUD.environment());
    environment.putAll(service.environment(endpoint));
    return new Clients(environment);
  }

  /** The proxy speaks for any of the JSON services, not for DynamoDB alone. */
  static FaultProxy faults(CloudService service, FaultPolicy policy) {
    return FaultProxy.start(CLOUD.cloud().endpoint(service), policy);
  }

  static String keyId() {
    return CLOUD.cloud().keys().createKey("alias/storage-test");
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
