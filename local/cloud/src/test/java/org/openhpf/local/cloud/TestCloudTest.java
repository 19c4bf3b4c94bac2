package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class TestCloudTest {
  private final TestCloud cloud = TestCloud.shared();

  @Test
  void makesTablesOfItsOwnForEachTest() {
    String first = cloud.createTable(TestCloudTest.class, DynamoDbLocalTest.THINGS);
    String second = cloud.createTable(TestCloudTest.class, DynamoDbLocalTest.THINGS);
    cloud.dynamoDb().putItem(r -> r.tableName(first).item(Map.of("id", AttributeValue.fromS("1"))));

    assertThat(first).isNotEqualTo(second).contains("testcloudtest").endsWith("things");
    assertThat(cloud.dynamoDb().scan(r -> r.tableName(second)).items()).isEmpty();
  }

  @Test
  void carriesMessagesOfStandardAndFifoQueues() {
    String standard = cloud.createQueue(TestCloudTest.class, "notices", Map.of());
    String fifo =
        cloud.createQueue(
            TestCloudTest.class, "cases.fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
    cloud.sqs().sendMessage(r -> r.queueUrl(standard).messageBody("预约成功"));
    for (int repeat = 0; repeat < 2; repeat++) {
      cloud
          .sqs()
          .sendMessage(
              r ->
                  r.queueUrl(fifo)
                      .messageBody("once")
                      .messageGroupId("case-1")
                      .messageDeduplicationId("1"));
    }

    assertThat(standard).startsWith(cloud.environment().get("AWS_ENDPOINT_URL_SQS"));
    assertThat(receive(standard)).containsExactly("预约成功");
    assertThat(receive(fifo)).containsExactly("once");
  }

  @Test
  void servesClientsThatAreBuiltWithoutConfiguration() {
    cloud.serveDefaultClients();
    String table = cloud.createTable(TestCloudTest.class, DynamoDbLocalTest.THINGS);

    try (var dynamoDb = DynamoDbClient.create();
        var streams = DynamoDbStreamsClient.create();
        var kms = KmsClient.create()) {
      assertThat(dynamoDb.listTables().tableNames()).contains(table);
      assertThat(streams.listStreams(r -> r.tableName(table)).streams()).isEmpty();
      String key = cloud.cloud().keys().createKey("alias/test");
      assertThat(kms.generateDataKey(r -> r.keyId(key).numberOfBytes(16)).keyId()).isEqualTo(key);
    }
  }

  private List<String> receive(String queueUrl) {
    return cloud
        .sqs()
        .receiveMessage(r -> r.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }
}
