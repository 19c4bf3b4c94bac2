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
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagePlatformTest {
  private static final String MESSAGE =
      """
      {"messageId":"%s","personId":"%s","template":"appointment-booked","channel":"sms",
       "text":"您已预约成功","createdAt":"2026-10-01T08:00:00+08:00"}""";
  private static final String SUBSCRIPTION =
      """
      {"messageId":"%s","personId":"%s","template":"appointment-booked","channel":"subscription",
       "page":"pages/appointment","data":{"branch":"越秀管理部"},
       "createdAt":"2026-10-01T08:00:00+08:00"}""";

  @TempDir Path state;

  private final HttpClient http = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() {
    var notifications =
        new Notifications(state.resolve("notifications.jsonl"), InstantSource.system());
    HttpRouting.Builder routing = HttpRouting.builder();
    routing.error(
        IllegalArgumentException.class,
        (request, response, e) -> Replies.problem(response, 400, "bad-request", e.getMessage()));
    new MessagePlatform(notifications, "secret").register(routing);
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void repetitionsGetTheSameReceiptEvenAfterARestart() throws Exception {
    JsonNode first = json(send("m-1", "secret", MESSAGE.formatted("m-1", "p-1")));
    JsonNode again = json(send("m-1", "secret", MESSAGE.formatted("m-1", "p-1")));
    stop();
    start();
    JsonNode later = json(send("m-1", "secret", MESSAGE.formatted("m-1", "p-1")));

    assertThat(first.path("receiptId").asString()).isNotEmpty();
    assertThat(again).isEqualTo(first);
    assertThat(later).isEqualTo(first);
    assertThat(list("").size()).isEqualTo(1);
  }

  /** A code goes to somebody who may be no person yet. */
  @Test
  void anSmsMayNameAPhoneInsteadOfAPerson() throws Exception {
    String message =
        """
        {"messageId":"m-1","phone":"13800000001","template":"one-time-code","channel":"sms",
         "text":"验证码","createdAt":"2026-10-01T08:00:00+08:00"}
        """;
    assertThat(send("m-1", "secret", message).statusCode()).isEqualTo(200);

    assertThat(list("?phone=13800000001").get(0).path("text").asString()).isEqualTo("验证码");
    assertThat(list("?phone=13800000002").isEmpty()).isTrue();
    assertThat(
            send("m-2", "secret", message.replace("m-1", "m-2").replace("138", "038")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() throws Exception {
    send("m-1", "secret", MESSAGE.formatted("m-1", "p-1"));
    var other = send("m-1", "secret", MESSAGE.formatted("m-1", "p-2"));

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(list("").get(0).path("personId").asString()).isEqualTo("p-1");
  }

  @Test
  void withoutTheTokenNothingIsAccepted() throws Exception {
    assertThat(send("m-1", "wrong", MESSAGE.formatted("m-1", "p-1")).statusCode()).isEqualTo(401);
    assertThat(list("").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{\"messageId\":\"m-1\"}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\"}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\",\"channel\":\"letter\",\"text\":\"x\"}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\",\"channel\":\"subscription\",\"page\":\"x\",\"data\":[]}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\",\"channel\":\"subscription\",\"data\":{},\"text\":\"x\"}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\",\"channel\":\"sms\",\"data\":{}}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"yesterday\",\"channel\":\"sms\",\"text\":\"x\"}",
        "{\"messageId\":\"m-1\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\",\"channel\":\"sms\",\"text\":\"x\",\"phone\":\"1\"}",
        "{\"messageId\":\"m-2\",\"personId\":\"p\",\"template\":\"t\",\"createdAt\":\"2026-10-01T08:00:00+08:00\",\"channel\":\"sms\",\"text\":\"x\"}"
      })
  void malformedMessagesAreRefused(String body) throws Exception {
    assertThat(send("m-1", "secret", body).statusCode()).isEqualTo(400);
    assertThat(list("").isEmpty()).isTrue();
  }

  @Test
  void listsNewestFirstAndByPerson() throws Exception {
    for (String id : List.of("m-1", "m-2", "m-3")) {
      send(id, "secret", MESSAGE.formatted(id, id.equals("m-2") ? "p-2" : "p-1"));
    }

    assertThat(list("").findValuesAsString("messageId")).containsExactly("m-3", "m-2", "m-1");
    assertThat(list("?personId=p-1").findValuesAsString("messageId")).containsExactly("m-3", "m-1");
    assertThat(list("?limit=1").findValuesAsString("messageId")).containsExactly("m-3");
    JsonNode shown = list("").get(0);
    assertThat(shown.path("channel").asString()).isEqualTo("sms");
    assertThat(shown.path("text").asString()).isEqualTo("您已预约成功");
  }

  @Test
  void showsWhatASubscriptionMessageCarries() throws Exception {
    send("m-1", "secret", SUBSCRIPTION.formatted("m-1", "p-1"));

    JsonNode shown = list("").get(0);
    assertThat(shown.path("channel").asString()).isEqualTo("subscription");
    assertThat(shown.path("template").asString()).isEqualTo("appointment-booked");
    assertThat(shown.path("page").asString()).isEqualTo("pages/appointment");
    assertThat(shown.at("/data/branch").asString()).isEqualTo("越秀管理部");
    assertThat(shown.path("text").asString()).isEmpty();
  }

  @Test
  void whoUnsubscribedIsReachedBySmsUnderTheSameId() throws Exception {
    assertThat(unsubscribe("{\"personIds\":[\"p-1\"]}").statusCode()).isEqualTo(200);

    var refused = send("m-1", "secret", SUBSCRIPTION.formatted("m-1", "p-1"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"/problems/subscription-refused\"");
    assertThat(list("").isEmpty()).isTrue();
    assertThat(send("m-1", "secret", MESSAGE.formatted("m-1", "p-1")).statusCode()).isEqualTo(200);
    assertThat(send("m-2", "secret", SUBSCRIPTION.formatted("m-2", "p-2")).statusCode())
        .isEqualTo(200);

    unsubscribe("{\"personIds\":[]}");
    assertThat(send("m-3", "secret", SUBSCRIPTION.formatted("m-3", "p-1")).statusCode())
        .isEqualTo(200);
  }

  /** What was taken was taken: a repetition is no other message, by whichever channel it comes. */
  @Test
  void aRepetitionByTheOtherChannelIsTheSameMessage() throws Exception {
    JsonNode first = json(send("m-1", "secret", SUBSCRIPTION.formatted("m-1", "p-1")));
    unsubscribe("{\"personIds\":[\"p-1\"]}");

    assertThat(json(send("m-1", "secret", SUBSCRIPTION.formatted("m-1", "p-1")))).isEqualTo(first);
    assertThat(json(send("m-1", "secret", MESSAGE.formatted("m-1", "p-1")))).isEqualTo(first);
    assertThat(send("m-1", "secret", MESSAGE.formatted("m-1", "p-2")).statusCode()).isEqualTo(409);
    assertThat(list("").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"personIds\":\"p-1\"}", "{\"personIds\":[1]}", "nonsense"})
  void theListOfUnsubscribedIsAListOfTexts(String body) throws Exception {
    assertThat(unsubscribe(body).statusCode()).isEqualTo(400);
  }

  @Test
  void aLineCutOffByTheEndOfTheHostIsLeftOut() throws Exception {
    send("m-1", "secret", MESSAGE.formatted("m-1", "p-1"));
    stop();
    Files.writeString(
        state.resolve("notifications.jsonl"), "{\"key\":\"m-2", StandardOpenOption.APPEND);
    start();
    send("m-2", "secret", MESSAGE.formatted("m-2", "p-1"));
    stop();
    start();

    assertThat(list("").findValuesAsString("messageId")).containsExactly("m-2", "m-1");
  }

  private JsonNode list(String query) throws Exception {
    var request = HttpRequest.newBuilder(uri("/_local/notifications" + query)).build();
    return json(http.send(request, HttpResponse.BodyHandlers.ofString())).path("items");
  }

  private HttpResponse<String> send(String key, String token, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(uri("/_local/message-platform/messages"))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> unsubscribe(String body) throws Exception {
    var request =
        HttpRequest.newBuilder(uri("/_local/message-platform/unsubscribed"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(reply.body());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
