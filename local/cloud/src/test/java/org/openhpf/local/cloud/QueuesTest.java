package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuesTest {
  private final TestCloud cloud = TestCloud.shared();
  private final SqsClient sqs = cloud.sqs();

  @Test
  void movesAPoisonMessageToItsDeadLetterQueueAndBack() {
    String dead = cloud.createQueue(QueuesTest.class, "dead", Map.of());
    String source =
        cloud.createQueue(
            QueuesTest.class,
            "source",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "0",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"2\"}".formatted(arn(dead))));
    sqs.sendMessage(r -> r.queueUrl(source).messageBody("poison"));

    assertThat(receiveCounts(source)).containsExactly("1");
    assertThat(receiveCounts(source)).containsExactly("2");
    assertThat(receiveCounts(source)).isEmpty();
    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).destinationArn(arn(source)));
    assertThat(receive(source, 5)).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void waitsForAMessageOnALongPoll() {
    String queue = cloud.createQueue(QueuesTest.class, "empty", Map.of());
    Instant start = Instant.now();

    assertThat(receive(queue, 1)).isEmpty();

    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  private List<String> receiveCounts(String queueUrl) {
    return receive(queueUrl, 0).stream()
        .map(
            message ->
                message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .toList();
  }

  private List<Message> receive(String queueUrl, int seconds) {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(queueUrl)
                    .waitTimeSeconds(seconds)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private String arn(String queueUrl) {
    return sqs.getQueueAttributes(
            r -> r.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }
}
