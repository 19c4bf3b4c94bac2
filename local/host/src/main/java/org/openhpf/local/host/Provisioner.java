package org.openhpf.local.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.cloud.Keys;
import org.openhpf.local.host.template.BucketResource;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.TableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes the tables, queues, buckets and keys of a template; what is there already stays. */
final class Provisioner {
  private final CloudClients clients;
  private final Optional<Keys> keys;

  /**
   * {@code keys}: the stand-in for KMS, which makes keys in its own way; empty where KMS is
   * elsewhere.
   */
  Provisioner(CloudClients clients, Optional<Keys> keys) {
    this.clients = clients;
    this.keys = keys;
  }

  void provision(Template template) {
    template.tables().forEach(this::table);
    // A queue names its dead-letter queue, which so comes first.
    template.queues().stream()
        .filter(queue -> queue.redrive().isEmpty())
        .forEach(queue -> queue(queue, template));
    template.queues().stream()
        .filter(queue -> queue.redrive().isPresent())
        .forEach(queue -> queue(queue, template));
    template.buckets().forEach(this::bucket);
    template
        .keyAliases()
        .forEach(
            alias -> keys.ifPresentOrElse(own -> own.createKey(alias), () -> keyElsewhere(alias)));
  }

  private void table(TableResource table) {
    DynamoDbClient dynamo = clients.dynamo();
    try {
      dynamo.createTable(request(table));
      dynamo.waiter().waitUntilTableExists(wanted -> wanted.tableName(table.name()));
    } catch (ResourceInUseException e) {
      requireSame(table, dynamo.describeTable(wanted -> wanted.tableName(table.name())).table());
    }
    table
        .expiryAttribute()
        .filter(attribute -> !expires(dynamo, table.name()))
        .ifPresent(
            attribute ->
                dynamo.updateTimeToLive(
                    update ->
                        update
                            .tableName(table.name())
                            .timeToLiveSpecification(
                                wanted -> wanted.attributeName(attribute).enabled(true))));
  }

  private static boolean expires(DynamoDbClient dynamo, String table) {
    return dynamo
            .describeTimeToLive(wanted -> wanted.tableName(table))
            .timeToLiveDescription()
            .timeToLiveStatus()
        == TimeToLiveStatus.ENABLED;
  }

  /** State kept from an older template would fail in ways that are hard to understand. */
  private static void requireSame(TableResource table, TableDescription found) {
    CreateTableRequest wanted = request(table);
    List<String> indexes =
        found.globalSecondaryIndexes().stream().map(index -> index.indexName()).sorted().toList();
    List<String> wantedIndexes =
        table.indexes().stream().map(TableResource.Index::name).sorted().toList();
    if (!wanted.keySchema().equals(found.keySchema()) || !wantedIndexes.equals(indexes)) {
      throw new IllegalStateException(
          "the kept table "
              + table.name()
              + " has other keys or indexes than template.yaml: start once with --fresh");
    }
  }

  private static CreateTableRequest request(TableResource table) {
    List<GlobalSecondaryIndex> indexes = table.indexes().stream().map(Provisioner::index).toList();
    return CreateTableRequest.builder()
        .tableName(table.name())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            table.attributes().entrySet().stream()
                .map(
                    entry ->
                        AttributeDefinition.builder()
                            .attributeName(entry.getKey())
                            .attributeType(entry.getValue())
                            .build())
                .toList())
        .keySchema(keys(table.keys()))
        .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
        .streamSpecification(
            table
                .streamView()
                .map(
                    view ->
                        StreamSpecification.builder()
                            .streamEnabled(true)
                            .streamViewType(view)
                            .build())
                .orElse(null))
        .build();
  }

  private static GlobalSecondaryIndex index(TableResource.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.keys()))
        .projection(
            Projection.builder()
                .projectionType(index.projection())
                .nonKeyAttributes(index.included().isEmpty() ? null : index.included())
                .build())
        .build();
  }

  private static List<KeySchemaElement> keys(List<TableResource.Key> keys) {
    return keys.stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.attribute())
                    .keyType(key.type())
                    .build())
        .toList();
  }

  private void queue(QueueResource queue, Template template) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    queue
        .attributes()
        .forEach((name, value) -> attributes.put(QueueAttributeName.fromValue(name), value));
    queue
        .redrive()
        .ifPresent(
            redrive -> {
              String arn =
                  template.queues().stream()
                      .filter(other -> other.logicalId().equals(redrive.deadLetterQueue()))
                      .findFirst()
                      .orElseThrow()
                      .arn();
              attributes.put(
                  QueueAttributeName.REDRIVE_POLICY,
                  "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                      .formatted(arn, redrive.maxReceiveCount()));
            });
    clients.sqs().createQueue(wanted -> wanted.queueName(queue.name()).attributes(attributes));
  }

  private void keyElsewhere(String alias) {
    try {
      clients.kms().describeKey(wanted -> wanted.keyId(alias));
    } catch (NotFoundException e) {
      String id = clients.kms().createKey().keyMetadata().keyId();
      clients.kms().createAlias(wanted -> wanted.aliasName(alias).targetKeyId(id));
    }
  }

  private void bucket(BucketResource bucket) {
    boolean exists =
        clients.s3().listBuckets().buckets().stream()
            .anyMatch(found -> found.name().equals(bucket.name()));
    if (!exists) {
      clients.s3().createBucket(wanted -> wanted.bucket(bucket.name()));
    }
  }
}
