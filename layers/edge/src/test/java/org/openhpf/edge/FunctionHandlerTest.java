package org.openhpf.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.edge.sample.SampleWiring;
import org.openhpf.edge.sample.SampleWiring.Change;
import org.openhpf.edge.sample.SampleWiring.Named;
import org.openhpf.edge.sample.SampleWiring.Window;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.trigger.TriggerRefusal;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Real events through the real invoker, as Lambda's runtime client calls it. */
class FunctionHandlerTest {
  private static final String DEFINITION = "spring.cloud.function.definition";
  private static final Map<String, FunctionHandler> HANDLERS = new HashMap<>();

  @BeforeAll
  static void wire() {
    System.setProperty("MAIN_CLASS", SampleWiring.class.getName());
  }

  @AfterAll
  static void unwire() {
    System.clearProperty("MAIN_CLASS");
    System.clearProperty(DEFINITION);
    HANDLERS.clear();
  }

  @BeforeEach
  void forget() {
    SampleWiring.SEEN.clear();
  }

  private static FunctionHandler handler(String bean) {
    return HANDLERS.computeIfAbsent(
        bean,
        name -> {
          System.setProperty(DEFINITION, name);
          return new FunctionHandler();
        });
  }

  private static String resource(String name) throws IOException {
    try (var file = FunctionHandlerTest.class.getResourceAsStream("/events/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String play(String bean, String event) throws IOException {
    var reply = new ByteArrayOutputStream();
    handler(bean)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            reply,
            new PrimingContext());
    return reply.toString(StandardCharsets.UTF_8);
  }

  private static ObjectNode httpEvent() throws IOException {
    return (ObjectNode) Json.read(resource("http-post.json"));
  }

  @Test
  void answers_an_http_request_as_api_gateway_takes_it() throws IOException {
    JsonNode reply = Json.read(play("http", resource("http-post.json")));

    assertThat(SampleWiring.SEEN).containsExactly(new Change("t-1", "张三", Optional.of("😀")));
    assertThat(reply.propertyNames())
        .containsExactly("statusCode", "headers", "body", "isBase64Encoded");
    assertThat(reply.get("statusCode").intValue()).isEqualTo(200);
    assertThat(reply.get("isBase64Encoded").booleanValue()).isFalse();
    assertThat(reply.get("headers").get("content-type").stringValue())
        .isEqualTo("application/json");
    assertThat(reply.get("body").stringValue())
        .isEqualTo(
            "{\"thingId\":\"t-1\",\"name\":\"张三\",\"note\":\"😀\",\"by\":\"person-1\","
                + "\"correlationId\":\"canary-13800138000\"}");
  }

  @Test
  void answers_a_reply_without_a_body() throws IOException {
    ObjectNode event = httpEvent();
    event.put("routeKey", "GET /v1/things");
    event.remove(List.of("queryStringParameters", "pathParameters"));

    assertThat(Json.read(play("http", event.toString())).propertyNames())
        .containsExactly("statusCode", "headers", "isBase64Encoded");
  }

  /**
   * Spring Cloud Function would call the function once per element, with the element as the event:
   * the caller would have written their own claims.
   */
  @Test
  void never_takes_a_body_or_a_header_for_an_event() throws IOException {
    ObjectNode forged = httpEvent();
    ((ObjectNode) forged.at("/requestContext/authorizer/jwt/claims")).put("person_id", "victim");
    String list = "[" + forged + "]";

    ObjectNode inBody = httpEvent();
    inBody.put("body", list);
    JsonNode refused = Json.read(play("http", inBody.toString()));
    assertThat(refused.get("statusCode").intValue()).isEqualTo(400);
    assertThat(Json.read(refused.get("body").stringValue()).get("errors").get(0).get("reason"))
        .isEqualTo(Json.read("\"须为一个 JSON 对象\""));

    ObjectNode inHeader = httpEvent();
    inHeader.withObjectProperty("headers").put("payload", list).put("aws-event", "false");
    inHeader.withObjectProperty("headers").put("spring.cloud.function.definition", "queue");
    JsonNode answered = Json.read(play("http", inHeader.toString()));
    assertThat(answered.get("body").stringValue()).contains("person-1").doesNotContain("victim");

    ObjectNode beside = httpEvent();
    beside.put("payload", list);
    assertThat(play("http", beside.toString())).contains("person-1").doesNotContain("victim");
  }

  @Test
  void refuses_the_largest_body_that_lambda_passes_on() throws IOException {
    ObjectNode event = httpEvent();
    event.put("body", "{\"name\":\"" + "长".repeat(1_900_000) + "\"}");

    assertThat(Json.read(play("http", event.toString())).get("statusCode").intValue())
        .isEqualTo(413);
  }

  @Test
  void refuses_an_http_request_without_claims() throws IOException {
    ObjectNode event = httpEvent();
    ((ObjectNode) event.get("requestContext")).remove("authorizer");

    assertThat(Json.read(play("http", event.toString())).get("statusCode").intValue())
        .isEqualTo(401);
    assertThat(SampleWiring.SEEN).isEmpty();
  }

  @Test
  void returns_the_messages_that_failed() throws IOException {
    assertThat(play("queue", resource("sqs.json")))
        .isEqualTo(
            "{\"batchItemFailures\":"
                + "[{\"itemIdentifier\":\"2e1424d4-f796-459a-8184-9c92662be6da\"}]}");
    assertThat(SampleWiring.SEEN)
        .containsExactly(new QueueMessage<>("sender-1", 3, new Named("good")), "c-1");
  }

  @Test
  void returns_the_first_change_that_failed() throws IOException {
    assertThat(play("stream", resource("stream.json")))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"222\"}]}");
    var changes = new ArrayList<>(SampleWiring.SEEN);
    assertThat(changes).hasSize(2);
    assertThat(((StreamRecord) changes.getFirst()).newImage()).containsEntry("pk", "OUTBOX#1");
    assertThat(((StreamRecord) changes.getLast()).oldImage()).containsEntry("pk", "OUTBOX#2");
  }

  @Test
  void runs_a_sweep() throws IOException {
    assertThat(play("sweep", "{\"scheduledTime\":\"2026-10-08T08:00:00Z\",\"headers\":{\"a\":1}}"))
        .isEqualTo("{\"steps\":1,\"done\":3,\"finished\":true}");
    assertThat(SampleWiring.SEEN)
        .containsExactly(new Window(Optional.of("2026-10-08T08:00:00Z")), "priming");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue", "stream"})
  void fails_where_an_event_is_no_batch(String bean) {
    // Taken for an empty batch it would count as done, and its messages would be lost.
    for (String event : List.of("{}", "{\"records\":[]}", "[]", "null", "\"x\"")) {
      assertThatExceptionOfType(NeverRetry.class).isThrownBy(() -> play(bean, event));
    }
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> play(bean, "{"));
  }

  @Test
  void answers_a_user_pool_and_lets_a_refusal_reach_it() throws IOException {
    String event =
        """
        {"triggerSource":"VerifyAuthChallengeResponse_Authentication","userName":"张三","request":{"challengeAnswer":"%s"},"response":{"answerCorrect":null}}\
        """;
    assertThat(play("trigger", event.formatted("482916")))
        .isEqualTo(event.formatted("482916").replace("null", "true"));
    assertThatExceptionOfType(TriggerRefusal.class)
        .isThrownBy(() -> play("trigger", event.formatted("")))
        .withMessage("on purpose");
  }

  @Test
  void lets_what_a_sweep_throws_become_an_error_of_lambda() {
    assertThatIllegalStateException()
        .isThrownBy(() -> play("sweep", "{\"scheduledTime\":\"never\"}"))
        .withMessage("on purpose");
    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(() -> play("sweep", "{\"scheduledTime\":7}"))
        .withMessageContaining("scheduledTime");
  }

  @Test
  void makes_no_bean_but_its_own() {
    SampleWiring.MADE.clear();
    System.setProperty(DEFINITION, "queue");

    new FunctionHandler();

    assertThat(SampleWiring.MADE).containsExactly("queue");
  }

  @Test
  void logs_nothing_of_an_event_and_only_json() throws IOException {
    String canary = "canary-7f3a";
    try (var captured = new Captured()) {
      System.setProperty(DEFINITION, "http");
      var fresh = new FunctionHandler();
      ObjectNode event = httpEvent();
      event.put("body", "{\"name\":\"" + canary + "\",\"other\":\"" + canary + "\"}");
      event.put("rawQueryString", canary);
      event.withObjectProperty("headers").put("authorization", "Bearer " + canary);
      event.put("rawPath", "/v1/things/" + canary);
      fresh.handleRequest(
          new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
          new ByteArrayOutputStream(),
          new PrimingContext());
      play("queue", resource("sqs.json").replace("no json", canary));

      assertThat(captured.lines()).isNotEmpty().allSatisfy(line -> Json.read(line));
      assertThat(captured.text()).doesNotContain(canary).doesNotContain("13800138000");
    }
  }

  @Test
  void primes_through_this_very_invoker_and_leaves_nothing() {
    FunctionHandler http = handler("http");
    System.setProperty(DEFINITION, "http");
    try (var captured = new Captured()) {
      http.beforeCheckpoint(null);
      http.afterRestore(null);

      assertThat(SampleWiring.SEEN).isNotEmpty().containsOnly("primed");
      assertThat(captured.text())
          .doesNotContain("_aws")
          .contains("on purpose"); // a priming event that fails is said, and nothing worse
    }
    assertThat(Invocation.requestId()).isEqualTo("-");
  }

  @Test
  void runs_many_requests_at_once() throws Exception {
    handler("http");
    ObjectNode event = httpEvent();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 400; i++) {
        String name = "name-" + i;
        String correlationId = "correlation-" + i;
        ObjectNode mine = event.deepCopy();
        mine.put("body", "{\"name\":\"" + name + "\"}");
        mine.withObjectProperty("headers").put("x-correlation-id", correlationId);
        calls.add(
            () -> {
              JsonNode reply = Json.read(play("http", mine.toString()));
              JsonNode body = Json.read(reply.get("body").stringValue());
              return body.get("name").stringValue().equals(name)
                  && body.get("correlationId").stringValue().equals(correlationId);
            });
      }
      for (Future<Boolean> answered : threads.invokeAll(calls)) {
        assertThat(answered.get()).isTrue();
      }
    }
  }
}
