package org.openhpf.local.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.host.LogBook;
import org.openhpf.local.host.Template;
import org.openhpf.local.host.events.MovableClock;
import org.openhpf.local.host.events.ScriptedInvoker;
import org.openhpf.local.host.events.StateFile;
import org.openhpf.local.host.events.schedule.Schedules;
import org.openhpf.local.host.template.LocalNames;
import org.openhpf.local.host.template.QueueResource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsolePagesTest {
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        ConsoleQueue:
          Type: AWS::SQS::Queue
          Properties:
            RedrivePolicy: {deadLetterTargetArn: !GetAtt ConsoleDeadQueue.Arn, maxReceiveCount: 3}
        ConsoleDeadQueue:
          Type: AWS::SQS::Queue
        ConsoleTable:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: pk, AttributeType: S}
              - {AttributeName: sk, AttributeType: S}
            KeySchema:
              - {AttributeName: pk, KeyType: HASH}
              - {AttributeName: sk, KeyType: RANGE}
      """;

  @TempDir static Path folder;

  private static final TestCloud CLOUD = TestCloud.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Template template;
  private static Schedules schedules;
  private static LogBook logs;
  private static WebServer server;

  @BeforeAll
  static void start() throws Exception {
    Path file = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    URI sqs = URI.create(CLOUD.environment().get("AWS_ENDPOINT_URL_SQS"));
    var names = new LocalNames("us-east-1", "000000000000", sqs, sqs, "us-east-1_local", "local");
    template = Template.read(file, Map.of(), names);
    template.queues().forEach(q -> CLOUD.sqs().createQueue(r -> r.queueName(q.name())));
    CLOUD
        .dynamoDb()
        .createTable(
            r ->
                r.tableName("ConsoleTable")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("pk"), attribute("sk"))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    var clock = new MovableClock(InstantSource.system(), folder.resolve("clock"));
    schedules =
        new Schedules(
            List.of(),
            new ScriptedInvoker(event -> ScriptedInvoker.NOTHING),
            clock,
            "arn:",
            (queue, body, attributes) -> {},
            new StateFile(folder.resolve("schedules.json")));
    logs = new LogBook(folder.resolve("logs"));
    var pages =
        new ConsolePages(
            new ConsolePages.Host(
                template,
                "http://127.0.0.1:3000",
                folder,
                CLOUD.sqs(),
                CLOUD.dynamoDb(),
                schedules,
                clock,
                logs,
                () -> List.of(new FunctionView("Relay", "relay", 1, 1, 0, 0, 5, 2)),
                "secret"));
    HttpRouting.Builder routing = HttpRouting.builder();
    pages.register(routing);
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
  }

  @AfterAll
  static void stop() {
    server.stop();
    schedules.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/_local/",
        "/_local",
        "/_local/assets/page.css",
        "/_local/assets/page.js",
        "/_local/assets/console.js",
        "/_local/assets/reference.js",
        "/_local/assets/operation.js"
      })
  void pagesLoadNothingButThemselves(String path) throws Exception {
    var reply = get(path);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(reply.headers().firstValue("content-type").orElse("")).contains("charset=utf-8");
    assertThat(reply.body()).doesNotContain("https://", "//cdn", "onclick=", "style=");
  }

  @Test
  void redrivesDeadLettersToTheirQueue() throws Exception {
    QueueResource dead = queue("ConsoleDeadQueue");
    CLOUD.sqs().sendMessage(r -> r.queueUrl(dead.url()).messageBody("预约一"));
    CLOUD.sqs().sendMessage(r -> r.queueUrl(dead.url()).messageBody("two"));

    JsonNode peeked = items("/_local/queues/ConsoleDeadQueue/messages");
    assertThat(peeked.findValuesAsString("body")).containsExactlyInAnyOrder("预约一", "two");
    // Looking took nothing away.
    JsonNode view = item("/_local/queues", "id", "ConsoleDeadQueue");
    assertThat(view.path("visible").asInt()).isEqualTo(2);
    assertThat(view.path("deadLettersOf").get(0).asString()).isEqualTo("ConsoleQueue");

    assertThat(json(post("/_local/queues/ConsoleDeadQueue/redrive", "")).path("moved").asInt())
        .isEqualTo(2);
    assertThat(item("/_local/queues", "id", "ConsoleDeadQueue").path("visible").asInt()).isZero();
    assertThat(item("/_local/queues", "id", "ConsoleQueue").path("visible").asInt()).isEqualTo(2);
    assertThat(items("/_local/queues/ConsoleQueue/messages").findValuesAsString("body"))
        .containsExactlyInAnyOrder("预约一", "two");
  }

  @Test
  void saysWhyAQueueCannotBeRedriven() throws Exception {
    assertThat(post("/_local/queues/ConsoleQueue/redrive", "").statusCode()).isEqualTo(409);
    assertThat(post("/_local/queues/Unknown/redrive", "").statusCode()).isEqualTo(404);
    assertThat(get("/_local/queues/Unknown/messages").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheOutboxAndNothingElseOfTheTables() throws Exception {
    var waiting =
        Map.of(
            "pk", "OUTBOX#2026-10-01T00#3",
            "sk", "m-1",
            "queue", "notices",
            "correlationId", "c-1",
            "createdAt", "2026-10-01T00:00:00Z",
            "unsent", "3");
    put(waiting);
    var sent = new HashMap<>(waiting);
    sent.remove("unsent");
    sent.putAll(
        Map.of("sk", "m-2", "createdAt", "2026-10-01T00:00:01Z", "sentAt", "2026-10-01T00:00:02Z"));
    put(sent);
    put(Map.of("pk", "APPOINTMENT#1", "sk", "a-1"));

    JsonNode rows = items("/_local/outbox");
    assertThat(rows.findValuesAsString("id")).containsExactly("m-2", "m-1");
    assertThat(rows.get(0).path("sentAt").asString()).isEqualTo("2026-10-01T00:00:02Z");
    assertThat(rows.get(1).path("sentAt").asString()).isEmpty();
    assertThat(rows.get(1).path("correlationId").asString()).isEqualTo("c-1");
  }

  @Test
  void findsLogLinesByCorrelationId() throws Exception {
    logs.append("relay", "{\"correlationId\":\"c-1\",\"message\":\"one\"}");
    logs.append("http", "{\"correlationId\":\"c-1\",\"message\":\"two\"}");
    logs.append("http", "{\"correlationId\":\"c-2\",\"message\":\"three\"}");

    assertThat(items("/_local/logs?correlationId=c-1").findValuesAsString("function"))
        .containsExactly("relay", "http");
    assertThat(items("/_local/logs?function=http").size()).isEqualTo(2);
    assertThat(items("/_local/logs?function=http&correlationId=c-1").size()).isEqualTo(1);
    assertThat(items("/_local/logs?limit=1").get(0).path("text").asString()).contains("three");
    assertThat(get("/_local/logs?limit=0").statusCode()).isEqualTo(400);
    assertThat(get("/_local/logs?limit=many").statusCode()).isEqualTo(400);
  }

  @Test
  void movesTheClock() throws Exception {
    assertThat(json(post("/_local/clock", "{\"to\":\"+1d\"}")).path("offset").asString())
        .isEqualTo("PT24H");
    assertThat(json(post("/_local/clock", "{\"to\":\"+2h\"}")).path("offset").asString())
        .isEqualTo("PT26H");
    assertThat(Files.readString(folder.resolve("clock")).strip()).isEqualTo("PT26H");
    JsonNode moved = json(post("/_local/clock", "{\"to\":\"2030-01-02T08:00\"}"));
    assertThat(moved.path("now").asString()).startsWith("2030-01-02T08:00").endsWith("+08:00");
    assertThat(json(post("/_local/clock", "{\"to\":\"now\"}")).path("offset").asString())
        .isEqualTo("PT0S");
    for (String wrong : List.of("{\"to\":\"tomorrow\"}", "{}", "nonsense", "")) {
      assertThat(post("/_local/clock", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void showsFunctionsSchedulesAndTheApiDocument() throws Exception {
    assertThat(items("/_local/functions").get(0).path("failures").asInt()).isEqualTo(2);
    assertThat(items("/_local/schedules").isEmpty()).isTrue();
    assertThat(post("/_local/schedules/none/fire", "").statusCode()).isEqualTo(404);
    JsonNode document = json(get("/openapi.json"));
    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:3000");
  }

  @Test
  void answersNoPageOfTheInternet() throws Exception {
    var request =
        HttpRequest.newBuilder(uri("/_local/clock")).header("Origin", "https://evil.example");
    assertThat(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
    var own =
        HttpRequest.newBuilder(uri("/_local/clock")).header("Origin", "http://localhost:5173");
    assertThat(HTTP.send(own.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
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

  private static void put(Map<String, String> item) {
    var values = new HashMap<String, AttributeValue>();
    item.forEach((name, value) -> values.put(name, AttributeValue.fromS(value)));
    CLOUD.dynamoDb().putItem(r -> r.tableName("ConsoleTable").item(values));
  }

  private static QueueResource queue(String id) {
    return template.queues().stream()
        .filter(q -> q.logicalId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode item(String path, String field, String value) throws Exception {
    return items(path)
        .valueStream()
        .filter(item -> item.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode items(String path) throws Exception {
    return json(get(path)).path("items");
  }

  private static JsonNode json(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(reply.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
