package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.ERROR;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamPollerTest {
  private static final CreateTableRequest TABLE =
      CreateTableRequest.builder()
          .tableName("changes")
          .attributeDefinitions(attribute("pk"), attribute("sk"))
          .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
          .billingMode(BillingMode.PAY_PER_REQUEST)
          .streamSpecification(
              s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
          .build();

  @TempDir Path state;

  private final TestCloud cloud = TestCloud.shared();
  private final List<String> onFailure = new CopyOnWriteArrayList<>();
  private DynamoDbStreamsClient streams;
  private String table;
  private String streamArn;
  private StreamPoller poller;

  @BeforeEach
  void create() {
    table = cloud.createTable(StreamPollerTest.class, TABLE);
    streamArn = cloud.dynamoDb().describeTable(r -> r.tableName(table)).table().latestStreamArn();
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
    put("OUTBOX#1", 1);
    put("OUTBOX#1", 2);
    cloud
        .dynamoDb()
        .deleteItem(r -> r.tableName(table).key(Map.of("pk", s("OUTBOX#1"), "sk", s("-"))));
    var function = poll(source("TRIM_HORIZON", 1, List.of()), event -> NOTHING);

    Await.until(() -> function.records().size() == 3);
    assertThat(function.records())
        .extracting(record -> record.path("eventName").asString())
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    JsonNode modify = function.records().get(1);
    assertThat(modify.path("eventID").asString()).isNotEmpty();
    assertThat(modify.path("eventVersion").asString()).isEqualTo("1.1");
    assertThat(modify.path("eventSource").asString()).isEqualTo("aws:dynamodb");
    assertThat(modify.path("awsRegion").asString()).isEqualTo("us-east-1");
    assertThat(modify.path("eventSourceARN").asString()).isEqualTo(streamArn);
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
  void aRestartNeitherLosesNorRepeats() throws Exception {
    IntStream.range(0, 10).forEach(i -> put("ITEM#" + i, 1));
    var before = poll(source("TRIM_HORIZON", 4, List.of()), event -> NOTHING);
    Await.until(() -> before.records().size() == 10);
    poller.close();
    IntStream.range(10, 15).forEach(i -> put("ITEM#" + i, 1));

    var after = poll(source("TRIM_HORIZON", 4, List.of()), event -> NOTHING);
    Await.until(() -> after.records().size() >= 5);
    put("ITEM#15", 1);
    Await.until(() -> keys(after).contains("ITEM#15"));
    assertThat(keys(after))
        .containsExactlyInAnyOrder(
            "ITEM#10", "ITEM#11", "ITEM#12", "ITEM#13", "ITEM#14", "ITEM#15");
  }

  @Test
  void aBatchCutOffByTheEndOfTheHostComesAgain() throws Exception {
    put("ITEM#1", 1);
    var before = poll(source("TRIM_HORIZON", 1, List.of()), event -> ERROR);
    Await.until(() -> !before.events().isEmpty());
    poller.close();

    var after = poll(source("TRIM_HORIZON", 1, List.of()), event -> NOTHING);
    Await.until(() -> keys(after).equals(List.of("ITEM#1")));
  }

  @Test
  void latestBeginsWithWhatIsWrittenFromNowOn() throws Exception {
    put("OLD#1", 1);
    var before = poll(source("LATEST", 1, List.of()), event -> NOTHING);
    Await.until(() -> Files.exists(state.resolve("streams/Relay." + table + ".json")));
    poller.close();
    put("NEW#1", 1);

    var after = poll(source("LATEST", 1, List.of()), event -> NOTHING);
    Await.until(() -> !after.records().isEmpty());
    assertThat(keys(after)).containsExactly("NEW#1");
    assertThat(before.records()).isEmpty();
  }

  @Test
  void aFailingItemStopsItsLaneAlone() throws Exception {
    var function =
        poll(
            source("TRIM_HORIZON", 4, List.of()),
            event -> keys(event).contains("POISON") ? ERROR : NOTHING);
    put("POISON", 1);
    Await.until(() -> keys(function).contains("POISON"));
    // Some of these share the lane of the poison; most do not.
    IntStream.range(0, 20).forEach(i -> put("ITEM#" + i, 1));

    Await.until(() -> keys(function).stream().filter(key -> key.startsWith("ITEM")).count() > 5);
  }

  @Test
  void takesOnlyWhatThePatternsWantInOrderOfEachItem() throws Exception {
    for (int number = 1; number <= 5; number++) {
      put("SLOT#1", number);
      put("OUTBOX#1", number);
    }
    String pattern = "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"OUTBOX#\"}]}}}}";
    var function = poll(source("TRIM_HORIZON", 4, List.of(pattern)), event -> NOTHING);

    Await.until(() -> function.records().size() == 5);
    assertThat(keys(function)).containsOnly("OUTBOX#1");
    assertThat(function.records())
        .extracting(record -> record.at("/dynamodb/NewImage/number/N").asString())
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void whatIsGivenUpIsKeptAndTheRestGoesOn() throws Exception {
    put("POISON", 1);
    var function =
        poll(
            source("TRIM_HORIZON", 1, List.of()),
            event -> keys(event).contains("POISON") ? ERROR : NOTHING);
    Await.until(() -> onFailure.size() == 1);
    put("ITEM#1", 1);

    Await.until(() -> keys(function).contains("ITEM#1"));
    JsonNode document = json(onFailure.getFirst());
    assertThat(document.at("/DDBStreamBatchInfo/streamArn").asString()).isEqualTo(streamArn);
    assertThat(document.at("/requestContext/condition").asString())
        .isEqualTo("RetryAttemptsExhausted");
  }

  private ScriptedInvoker poll(StreamSource source, Function<JsonNode, InvocationReply> script) {
    var function = new ScriptedInvoker(script);
    poller =
        new StreamPoller(
            streams,
            new StreamPoller.Mapping(
                "Relay", "arn:aws:lambda:r:a:function:relay", streamArn, source),
            function,
            onFailure::add,
            state);
    poller.start();
    return function;
  }

  private StreamSource source(String position, int lanes, List<String> patterns) {
    return new StreamSource(
        table,
        position,
        10,
        Duration.ZERO,
        lanes,
        true,
        OptionalInt.of(1),
        Optional.empty(),
        true,
        Optional.of("Dead"),
        patterns);
  }

  private void put(String key, int number) {
    var all =
        Map.of(
            "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2})),
            "bool", AttributeValue.fromBool(true),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
            "ns", AttributeValue.fromNs(List.of("1.5")),
            "ss", AttributeValue.fromSs(List.of("甲")));
    var item =
        Map.of(
            "pk", s(key),
            "sk", s("-"),
            "number", AttributeValue.fromN(Integer.toString(number)),
            "all", AttributeValue.fromM(all));
    cloud.dynamoDb().putItem(r -> r.tableName(table).item(item));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static List<String> keys(ScriptedInvoker function) {
    return function.records().stream().map(StreamPollerTest::key).toList();
  }

  private static List<String> keys(JsonNode event) {
    return ScriptedInvoker.records(event).stream().map(StreamPollerTest::key).toList();
  }

  private static String key(JsonNode record) {
    return record.at("/dynamodb/Keys/pk/S").asString();
  }
}
