package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.http.Gateway;
import org.openhpf.local.host.http.HttpApi;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.template.HttpApiResource;
import org.openhpf.local.host.template.HttpApiResource.Cors;
import org.openhpf.local.host.template.HttpRoute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payload format 2.0 and API Gateway's own replies, through a real function. */
class HttpApiTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static Functions functions;
  private static HttpApi api;

  @BeforeAll
  static void start() {
    HttpRoute echo = new HttpRoute("ANY", "/echo/{name}/{rest+}", true, List.of());
    HttpRoute act = new HttpRoute("POST", "/do/{what}", true, List.of());
    var function =
        ProbeCode.function(ProbeCode.in(folder), Duration.ofSeconds(2), false, Map.of(), echo, act);
    LogBook log = new LogBook(folder.resolve("logs"));
    functions = new Functions(List.of(function), ProbeCode.settings(folder, 2, notice -> {}), log);
    Cors cors =
        new Cors(
            List.of("https://hall.example.org"),
            List.of("GET", "POST"),
            List.of("authorization"),
            List.of("location"),
            Duration.ofHours(1),
            false);
    var settings = new HttpApiResource("Api", Optional.empty(), Optional.of(cors));
    LocalPages pages =
        routing -> routing.get("/_local/ping", (request, response) -> response.send("pong"));
    api =
        new HttpApi(
            0,
            new Gateway(settings, List.of(function), "000000000000", functions, log),
            List.of(pages));
  }

  @AfterAll
  static void stop() {
    api.close();
    functions.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> act(String what) throws IOException, InterruptedException {
    return send(
        request("/do/" + what)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("ignored"))
            .header("x-do", what));
  }

  @Test
  void theEventIsPayload20() throws Exception {
    var response =
        send(
            request("/echo/%E8%B6%8A%E7%A7%80+1/a/b?q=1&q=2%203&flag&x=%26+y")
                .header("X-Two", "one")
                .header("X-Two", "two")
                .header("Cookie", "a=1; b=2")
                .header("User-Agent", "probe/1")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\":\"住房\"}")));

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode event = JSON.readTree(response.body());
    assertThat(event.path("version").asString()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asString()).isEqualTo("ANY /echo/{name}/{rest+}");
    assertThat(event.path("rawPath").asString()).isEqualTo("/echo/越秀+1/a/b");
    assertThat(event.path("rawQueryString").asString()).isEqualTo("q=1&q=2%203&flag&x=%26+y");
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"q\":\"1,2 3\",\"flag\":\"\",\"x\":\"& y\"}");
    assertThat(event.path("pathParameters").toString())
        .isEqualTo("{\"name\":\"越秀+1\",\"rest\":\"a/b\"}");
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("headers").path("x-two").asString()).isEqualTo("one,two");
    assertThat(event.path("headers").path("x-forwarded-for").asString()).isEqualTo("127.0.0.1");
    assertThat(event.path("body").asString()).isEqualTo("{\"name\":\"住房\"}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    JsonNode context = event.path("requestContext");
    assertThat(context.path("accountId").asString()).isEqualTo("000000000000");
    assertThat(context.path("domainName").asString()).isEqualTo("127.0.0.1");
    assertThat(context.path("stage").asString()).isEqualTo("$default");
    assertThat(context.path("http").path("method").asString()).isEqualTo("PUT");
    assertThat(context.path("http").path("userAgent").asString()).isEqualTo("probe/1");
    assertThat(context.path("http").path("protocol").asString()).isEqualTo("HTTP/1.1");
    assertThat(context.path("time").asString())
        .matches("\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
    assertThat(context.path("requestId").asString())
        .isEqualTo(response.headers().firstValue("apigw-requestid").orElseThrow());
    assertThat(context.has("authorizer")).isFalse();
  }

  @Test
  void aBinaryBodyArrivesInBase64AndNoBodyNotAtAll() throws Exception {
    byte[] bytes = {0, (byte) 0xff, (byte) 0xfe, 10};
    var binary =
        send(
            request("/echo/a/b")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(bytes)));
    JsonNode event = JSON.readTree(binary.body());
    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.path("body").asString())).isEqualTo(bytes);

    JsonNode without = JSON.readTree(send(request("/echo/a/b")).body());
    assertThat(without.has("body")).isFalse();
    assertThat(without.has("queryStringParameters")).isFalse();
    assertThat(without.has("cookies")).isFalse();
  }

  @Test
  void repliesAreTakenAsGivenOrInferred() throws Exception {
    var rich = act("rich");
    assertThat(rich.statusCode()).isEqualTo(201);
    assertThat(rich.headers().firstValue("location")).contains("/things/1");
    assertThat(rich.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");

    var inferred = act("inferred");
    assertThat(inferred.statusCode()).isEqualTo(200);
    assertThat(inferred.headers().firstValue("content-type")).contains("application/json");
    assertThat(inferred.body()).isEqualTo("{\"plain\":true}");
    assertThat(act("text").body()).isEqualTo("just text");
    assertThat(act("no-type").headers().firstValue("content-type"))
        .contains("text/plain;charset=UTF-8");
    assertThat(act("malformed").statusCode()).isEqualTo(500);
  }

  @Test
  void failuresAreAnsweredInApiGatewaysWords() throws Exception {
    answered(act("throw"), 500, "Internal Server Error");
    answered(act("halt:1"), 500, "Internal Server Error");
    answered(act("big"), 500, "Internal Server Error");
    answered(act("sleep"), 503, "Service Unavailable");
    assertThat(act("inferred").statusCode()).isEqualTo(200);
    answered(send(request("/nowhere")), 404, "Not Found");
    answered(send(request("/do/a%2Fb").POST(BodyPublishers.noBody())), 404, "Not Found");
    answered(
        send(request("/echo/a/b").header("X-Long", "x".repeat(11_000))),
        431,
        "Request Header Fields Too Large");
    answered(
        send(request("/echo/a/b").POST(BodyPublishers.ofByteArray(new byte[5_000_000]))),
        413,
        "Request Entity Too Large");
    answered(
        send(request("/echo/a/b").POST(BodyPublishers.ofByteArray(new byte[11_000_000]))),
        413,
        "Request Entity Too Large");
  }

  private static void answered(HttpResponse<String> response, int status, String message) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void brokenPathsAreBadRequests() throws Exception {
    assertThat(raw("GET /echo/%zz/b HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET /echo/%ff/b HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET /echo/%00/b HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET /do/../echo HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 404");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", api.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void corsIsTheGatewaysOwn() throws Exception {
    var preflight =
        send(
            request("/echo/a/b")
                .header("Origin", "https://hall.example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("access-control-allow-origin"))
        .contains("https://hall.example.org");
    assertThat(preflight.headers().firstValue("access-control-allow-methods")).contains("GET,POST");
    assertThat(preflight.headers().firstValue("access-control-max-age")).contains("3600");

    var here = send(request("/echo/a/b").header("Origin", "http://localhost:8080"));
    assertThat(here.headers().firstValue("access-control-allow-origin"))
        .contains("http://localhost:8080");
    assertThat(here.headers().firstValue("access-control-expose-headers")).contains("location");
    var strange = send(request("/echo/a/b").header("Origin", "https://evil.example"));
    assertThat(strange.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void pagesStandBesideTheApi() throws Exception {
    assertThat(send(request("/_local/ping")).body()).isEqualTo("pong");
  }

  @Test
  void manyClientsAtOnceAreAllAnswered() throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> statuses =
          IntStream.range(0, 500)
              .mapToObj(i -> clients.submit(() -> act("inferred").statusCode()))
              .toList();
      for (Future<Integer> status : statuses) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
  }
}
