package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbLocalTest {
  static final CreateTableRequest THINGS =
      CreateTableRequest.builder()
          .tableName("things")
          .attributeDefinitions(
              AttributeDefinition.builder()
                  .attributeName("id")
                  .attributeType(ScalarAttributeType.S)
                  .build())
          .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
          .billingMode(BillingMode.PAY_PER_REQUEST)
          .build();

  @TempDir Path folder;

  @Test
  void keepsEveryAnsweredWriteWhenItIsKilled() throws Exception {
    try (var database = DynamoDbLocal.onDisk(folder, 0);
        var client = client(database)) {
      client.createTable(THINGS);
      IntStream.range(0, 50).forEach(number -> put(client, number));

      database.process().kill();
      database.process().onExit().join();
    }

    assertThat(folder.resolve("shared-local-instance.db-wal")).isNotEmptyFile();
    try (var database = DynamoDbLocal.onDisk(folder, 0);
        var client = client(database)) {
      var items = client.scan(scan -> scan.tableName("things").consistentRead(true)).items();
      assertThat(items).hasSize(50);
    }
  }

  @Test
  void forgetsWhatIsInMemory() {
    for (int start = 0; start < 2; start++) {
      try (var database = DynamoDbLocal.inMemory(0);
          var client = client(database)) {
        assertThat(client.listTables().tableNames()).isEmpty();
        client.createTable(THINGS);
      }
    }
  }

  private static void put(DynamoDbClient client, int number) {
    var item = Map.of("id", AttributeValue.fromS("thing-" + number));
    client.putItem(put -> put.tableName("things").item(item));
  }

  private static DynamoDbClient client(DynamoDbLocal database) {
    return Clients.configure(DynamoDbClient.builder(), database.endpoint()).build();
  }
}
