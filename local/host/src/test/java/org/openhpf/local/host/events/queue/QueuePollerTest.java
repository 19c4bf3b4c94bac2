package org.openhpf.local.host.events.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.ERROR;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.events.Await;
import org.openhpf.local.host.events.ScriptedInvoker;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;

class QueuePollerTest {
  private final TestCloud cloud = TestCloud.shared();
  private final SqsClient sqs = cloud.sqs();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private QueuePoller poller;

  @AfterEach
  void close() {
    poller.close();
  }

  @Test
  void sendsTheEventThatLambdaSends() throws Exception {
    QueueResource queue = queue("notices", Map.of());
    var function = poll(queue, source(10, Duration.ZERO), event -> NOTHING);
    var attribute = MessageAttributeValue.builder().dataType("String").stringValue("v").build();
    String id =
        sqs.sendMessage(
                r ->
                    r.queueUrl(queue.url())
                        .messageBody("{\"预约\":1}")
                        .messageAttributes(Map.of("k", attribute)))
            .messageId();

    Await.until(() -> deleted.contains(id));
    JsonNode record = function.records().getFirst();
    assertThat(record.path("messageId").asString()).isEqualTo(id);
    assertThat(record.path("receiptHandle").asString()).isNotEmpty();
    assertThat(record.path("body").asString()).isEqualTo("{\"预约\":1}");
    assertThat(record.path("md5OfBody").asString()).hasSize(32);
    assertThat(record.path("eventSource").asString()).isEqualTo("aws:sqs");
    assertThat(record.path("eventSourceARN").asString()).isEqualTo(queue.arn());
    assertThat(record.path("awsRegion").asString()).isEqualTo("us-east-1");
    assertThat(record.path("attributes").propertyNames())
        .contains(
            "ApproximateReceiveCount",
            "SentTimestamp",
            "SenderId",
            "ApproximateFirstReceiveTimestamp");
    assertThat(record.at("/messageAttributes/k/stringValue").asString()).isEqualTo("v");
    assertThat(record.at("/messageAttributes/k/dataType").asString()).isEqualTo("String");
    assertThat(record.at("/messageAttributes/k/stringListValues").isArray()).isTrue();
  }

  @Test
  void ofTenWithThreeBadExactlyThreeComeBack() throws Exception {
    QueueResource queue = queue("mixed", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2"));
    send(queue, "ok-1", "bad-1", "ok-2", "ok-3", "bad-2", "ok-4", "ok-5", "bad-3", "ok-6", "ok-7");
    var function =
        poll(
            queue,
            source(10, Duration.ofSeconds(1)),
            event -> {
              List<String> bad = new ArrayList<>();
              for (JsonNode record : ScriptedInvoker.records(event)) {
                boolean first = record.at("/attributes/ApproximateReceiveCount").asInt(0) == 1;
                if (first && record.path("body").asString().startsWith("bad")) {
                  bad.add(record.path("messageId").asString());
                }
              }
              return ScriptedInvoker.failed(bad);
            });

    Await.until(() -> deleted.size() == 10);
    assertThat(bodies(function.events().getFirst())).hasSize(10);
    assertThat(function.records())
        .filteredOn(record -> record.at("/attributes/ApproximateReceiveCount").asInt(0) > 1)
        .extracting(record -> record.path("body").asString())
        .containsExactlyInAnyOrder("bad-1", "bad-2", "bad-3");
  }

  @Test
  void poisonReachesTheDeadLetterQueueAfterMaxReceiveCount() throws Exception {
    QueueResource dead = queue("dead", Map.of());
    String redrive = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(dead.arn());
    QueueResource queue =
        queue(
            "poisoned",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "1",
                QueueAttributeName.REDRIVE_POLICY,
                redrive));
    send(queue, "poison");
    var function = poll(queue, source(10, Duration.ZERO), event -> ERROR);

    Await.until(() -> depth(dead) == 1);
    assertThat(function.events()).hasSize(2);
    assertThat(deleted).isEmpty();
  }

  @Test
  void keepsTheOrderOfEachGroupOfAFifoQueue() throws Exception {
    QueueResource queue =
        queue(
            "cases.fifo",
            Map.of(
                QueueAttributeName.FIFO_QUEUE, "true",
                QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true",
                QueueAttributeName.VISIBILITY_TIMEOUT, "1"));
    for (int i = 1; i <= 6; i++) {
      String group = i % 2 == 0 ? "even" : "odd";
      String body = group + "-" + i;
      sqs.sendMessage(r -> r.queueUrl(queue.url()).messageBody(body).messageGroupId(group));
    }
    Map<String, List<String>> succeeded = new HashMap<>();
    poll(
        queue,
        source(2, Duration.ZERO),
        event -> {
          synchronized (succeeded) {
            for (JsonNode record : ScriptedInvoker.records(event)) {
              boolean again = record.at("/attributes/ApproximateReceiveCount").asInt(0) > 1;
              if (record.path("body").asString().equals("odd-3") && !again) {
                return ERROR;
              }
            }
            for (JsonNode record : ScriptedInvoker.records(event)) {
              succeeded
                  .computeIfAbsent(
                      record.at("/attributes/MessageGroupId").asString(), g -> new ArrayList<>())
                  .add(record.path("body").asString());
            }
            return NOTHING;
          }
        });

    Await.until(() -> deleted.size() == 6);
    assertThat(succeeded.get("odd")).containsExactly("odd-1", "odd-3", "odd-5");
    assertThat(succeeded.get("even")).containsExactly("even-2", "even-4", "even-6");
  }

  @Test
  void runsSeveralBatchesAtOnce() throws Exception {
    QueueResource queue = queue("busy", Map.of());
    send(queue, "1", "2");
    var both = new CountDownLatch(2);
    poll(
        queue,
        source(1, Duration.ZERO),
        event -> {
          both.countDown();
          try {
            return both.await(10, TimeUnit.SECONDS) ? NOTHING : ERROR;
          } catch (InterruptedException e) {
            return ERROR;
          }
        });

    Await.until(() -> deleted.size() == 2);
  }

  @Test
  void deletesMessagesThatNoPatternWants() throws Exception {
    QueueResource queue = queue("filtered", Map.of());
    send(queue, "{\"kind\":\"other\"}", "plain text", "{\"kind\":\"case\"}");
    var function =
        poll(
            queue,
            new QueueSource(
                queue.logicalId(),
                10,
                Duration.ZERO,
                true,
                2,
                List.of("{\"body\":{\"kind\":[\"case\"]}}")),
            event -> NOTHING);

    Await.until(() -> deleted.size() == 3);
    assertThat(function.records())
        .extracting(record -> record.path("body").asString())
        .containsExactly("{\"kind\":\"case\"}");
  }

  private ScriptedInvoker poll(
      QueueResource queue, QueueSource source, Function<JsonNode, InvocationReply> script) {
    var function = new ScriptedInvoker(script);
    poller = new QueuePoller(sqs, queue, source, "Function", function, deleted::addAll);
    poller.start();
    return function;
  }

  private static QueueSource source(int batchSize, Duration window) {
    return new QueueSource("Queue", batchSize, window, true, 4, List.of());
  }

  private QueueResource queue(String name, Map<QueueAttributeName, String> attributes) {
    String url = cloud.createQueue(QueuePollerTest.class, name, attributes);
    String real = url.substring(url.lastIndexOf('/') + 1);
    String arn = "arn:aws:sqs:us-east-1:000000000000:" + real;
    return new QueueResource(real, real, url, arn, Map.of(), Optional.empty());
  }

  private void send(QueueResource queue, String... bodies) {
    for (String body : bodies) {
      sqs.sendMessage(r -> r.queueUrl(queue.url()).messageBody(body));
    }
  }

  private int depth(QueueResource queue) {
    return Integer.parseInt(
        sqs.getQueueAttributes(r -> r.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
            .attributes()
            .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  private static List<String> bodies(JsonNode event) {
    return ScriptedInvoker.records(event).stream().map(r -> r.path("body").asString()).toList();
  }
}
