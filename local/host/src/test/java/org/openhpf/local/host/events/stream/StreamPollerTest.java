package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.ERROR;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;
import static org.openhpf.local.host.events.stream.ChangesTable.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.events.Await;
import org.openhpf.local.host.events.ScriptedInvoker;
import org.openhpf.local.host.template.StreamSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamPollerTest {
  @TempDir Path state;

  private final TestCloud cloud = TestCloud.shared();
  private final List<String> onFailure = new CopyOnWriteArrayList<>();
  private DynamoDbStreamsClient streams;
  private ChangesTable table;
  private StreamPoller poller;

  @BeforeEach
  void create() {
    table =
        new ChangesTable(
            cloud.dynamoDb(), cloud.createTable(StreamPollerTest.class, ChangesTable.REQUEST));
    streams =
        cloud
            .configure(DynamoDbStreamsClient.builder(), CloudService.DYNAMODB)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterEach
  void close() {
    poller.close();
    streams.close();
  }

  @Test
  void sendsTheEventThatLambdaSends() throws Exception {
    table.put("OUTBOX#1", 1);
    table.put("OUTBOX#1", 2);
    table.delete("OUTBOX#1");
    var function = poll(table.source("TRIM_HORIZON", 1), event -> NOTHING);

    Await.until(() -> function.records().size() == 3);
    assertThat(function.records())
        .extracting(record -> record.path("eventName").asString())
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    JsonNode modify = function.records().get(1);
    assertThat(modify.path("eventID").asString()).isNotEmpty();
    assertThat(modify.path("eventVersion").asString()).isEqualTo("1.1");
    assertThat(modify.path("eventSource").asString()).isEqualTo("aws:dynamodb");
    assertThat(modify.path("awsRegion").asString()).isEqualTo("us-east-1");
    assertThat(modify.path("eventSourceARN").asString()).isEqualTo(table.streamArn());
    JsonNode change = modify.path("dynamodb");
    assertThat(change.path("ApproximateCreationDateTime").isIntegralNumber()).isTrue();
    assertThat(change.path("Keys"))
        .isEqualTo(json("{\"pk\":{\"S\":\"OUTBOX#1\"},\"sk\":{\"S\":\"-\"}}"));
    assertThat(change.at("/NewImage/number/N").asString()).isEqualTo("2");
    assertThat(change.at("/OldImage/number/N").asString()).isEqualTo("1");
    assertThat(change.at("/NewImage/all"))
        .isEqualTo(
            json(
                """
                {"M":{"b":{"B":"AQI="},"bool":{"BOOL":true},"l":{"L":[{"NULL":true}]},
                "ns":{"NS":["1.5"]},"ss":{"SS":["甲"]}}}"""));
    assertThat(change.path("SequenceNumber").asString()).containsOnlyDigits();
    assertThat(change.path("SizeBytes").isIntegralNumber()).isTrue();
    assertThat(change.path("StreamViewType").asString()).isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(function.records().getFirst().path("dynamodb").has("OldImage")).isFalse();
    assertThat(function.records().getLast().path("dynamodb").has("NewImage")).isFalse();
  }

  @Test
  void aFailingItemStopsItsLaneAlone() throws Exception {
    var function =
        poll(
            table.source("TRIM_HORIZON", 4),
            event -> keys(event).contains("POISON") ? ERROR : NOTHING);
    table.put("POISON", 1);
    Await.until(() -> keys(function).contains("POISON"));
    // Some of these share the lane of the poison; most do not.
    IntStream.range(0, 20).forEach(i -> table.put("ITEM#" + i, 1));

    Await.until(() -> keys(function).stream().filter(key -> key.startsWith("ITEM")).count() > 5);
  }

  @Test
  void takesOnlyWhatThePatternsWantInOrderOfEachItem() throws Exception {
    for (int number = 1; number <= 5; number++) {
      table.put("SLOT#1", number);
      table.put("OUTBOX#1", number);
    }
    String pattern = "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"OUTBOX#\"}]}}}}";
    var function = poll(table.source("TRIM_HORIZON", 4, pattern), event -> NOTHING);

    Await.until(() -> function.records().size() == 5);
    assertThat(keys(function)).containsOnly("OUTBOX#1");
    assertThat(function.records())
        .extracting(record -> record.at("/dynamodb/NewImage/number/N").asString())
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void whatIsGivenUpIsKeptAndTheRestGoesOn() throws Exception {
    table.put("POISON", 1);
    var function =
        poll(
            table.source("TRIM_HORIZON", 1),
            event -> keys(event).contains("POISON") ? ERROR : NOTHING);
    Await.until(() -> onFailure.size() == 1);
    table.put("ITEM#1", 1);

    Await.until(() -> keys(function).contains("ITEM#1"));
    JsonNode document = json(onFailure.getFirst());
    assertThat(document.at("/DDBStreamBatchInfo/streamArn").asString())
        .isEqualTo(table.streamArn());
    assertThat(document.at("/requestContext/condition").asString())
        .isEqualTo("RetryAttemptsExhausted");
  }

  private ScriptedInvoker poll(StreamSource source, Function<JsonNode, InvocationReply> script) {
    var function = new ScriptedInvoker(script);
    poller =
        new StreamPoller(
            streams,
            new StreamPoller.Mapping(
                "Relay", "arn:aws:lambda:r:a:function:relay", table.streamArn(), source),
            function,
            onFailure::add,
            state);
    poller.start();
    return function;
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
