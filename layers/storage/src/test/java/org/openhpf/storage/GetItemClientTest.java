package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What it sends, to a server that gives the replies of a test; faults: DynamoStandingsTest. */
class GetItemClientTest {
  private static final String ROW =
      """
      {"Item":{"pk":{"S":"a"},"n":{"N":"7"},"good":{"BOOL":true}}}""";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=(\\w+)/(\\d{8})/(cn-north-1)/(dynamodb)/aws4_request, "
              + "SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

  private record Given(int status, String body, String checksum) {}

  private record Sent(Map<String, List<String>> headers, byte[] body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  private final Queue<Given> replies = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();
  private AwsCredentials credentials = AwsSessionCredentials.create("FIRST", "secret-1", "token-1");
  private HttpServer server;
  private Table table;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    table = table(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Table table(URI endpoint) {
    return new Table(
        new GetItemClient(new LambdaHttpClient(), () -> credentials, Region.CN_NORTH_1, endpoint),
        "table");
  }

  private void answer(HttpExchange exchange) throws IOException {
    sent.add(new Sent(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
    Given given = replies.remove();
    byte[] body = given.body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("x-amz-crc32", given.checksum);
    exchange.sendResponseHeaders(given.status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void reply(int status, String body) {
    var crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    replies.add(new Given(status, body, Long.toString(crc.getValue())));
  }

  @Test
  void an_item_or_none_by_a_key_that_no_text_breaks() {
    reply(200, ROW);
    reply(200, "{}");

    assertThat(table.get("a\",\"x", "甲"))
        .contains(
            Map.of(
                "pk", AttributeValues.text("a"),
                "n", AttributeValues.number(7),
                "good", AttributeValue.fromBool(true)));
    assertThat(table.glance("a", "-")).isEmpty();
    assertThat(new String(sent.getFirst().body, StandardCharsets.UTF_8))
        .contains("\"S\":\"a\\\",\\\"x\"", "\"S\":\"甲\"", "\"ConsistentRead\":true");
    assertThat(new String(sent.getLast().body, StandardCharsets.UTF_8))
        .contains("\"TableName\":\"table\"", "\"ConsistentRead\":false");
  }

  /** Signature Version 4, as its documentation has it. */
  @Test
  void all_that_matters_is_signed() throws GeneralSecurityException {
    reply(200, ROW);
    table.get("a", "-");

    Sent request = sent.getFirst();
    Matcher parts = AUTHORIZATION.matcher(request.header("Authorization"));
    assertThat(parts.matches()).isTrue();
    List<String> headers = List.of(parts.group(5).split(";"));
    assertThat(headers).contains("host", "x-amz-date", "x-amz-security-token", "x-amz-target");
    assertThat(request.header("x-amz-security-token")).isEqualTo("token-1");
    var canonical = new StringBuilder("POST\n/\n\n");
    headers.forEach(
        name -> canonical.append(name).append(':').append(request.header(name)).append('\n'));
    canonical.append('\n').append(parts.group(5)).append('\n').append(sha256(request.body));
    String scope = parts.group(2) + "/cn-north-1/dynamodb/aws4_request";
    String text =
        "AWS4-HMAC-SHA256\n%s\n%s\n%s"
            .formatted(
                request.header("x-amz-date"),
                scope,
                sha256(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    byte[] key = "AWS4secret-1".getBytes(StandardCharsets.UTF_8);
    for (String step : scope.split("/")) {
      key = hmac(key, step);
    }
    assertThat(parts.group(6)).isEqualTo(HexFormat.of().formatHex(hmac(key, text)));
  }

  @Test
  void credentials_are_those_of_the_moment() {
    reply(
        400,
        """
        {"__type":"com.amazon.coral.service#ExpiredTokenException","message":"expired"}""");
    reply(200, ROW);

    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> table.get("a", "-"))
        .matches(e -> e.awsErrorDetails().errorCode().equals("ExpiredTokenException"));
    credentials = AwsSessionCredentials.create("SECOND", "secret-2", "token-2");
    assertThat(table.get("a", "-")).isPresent();

    assertThat(sent.getFirst().header("Authorization")).contains("Credential=FIRST/");
    assertThat(sent.getLast().header("Authorization")).contains("Credential=SECOND/");
    assertThat(sent.getLast().header("x-amz-security-token")).isEqualTo("token-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"Item\":",
        "{\"Item\":7}",
        "{\"Item\":{\"pk\":{}}}",
        "{\"Item\":{\"good\":{\"BOOL\":\"yes\"}}}"
      })
  void what_no_dynamodb_says_is_read_again(String garbage) {
    reply(200, garbage);
    reply(200, ROW);

    assertThat(table.get("a", "-")).isPresent();
    assertThat(sent).hasSize(2);
  }

  @Test
  void what_was_changed_on_the_way_is_read_again() {
    replies.add(new Given(200, ROW, "1"));
    reply(200, ROW);

    assertThat(table.get("a", "-")).isPresent();
    assertThat(sent).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_answer_that_never_ends_does_not_outlast_the_deadline(boolean trickles)
      throws IOException {
    try (var silent = trickles ? SilentServer.trickling() : SilentServer.silent()) {
      var slow = table(silent.endpoint());
      long start = System.nanoTime();

      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(() -> Deadline.within(Duration.ofMillis(600), () -> slow.get("a", "b")));

      assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(3).toNanos());
      assertThat(silent.connections()).isPositive();
    }
  }

  @Test
  void primed_it_reaches_nobody() {
    Priming.run(() -> assertThat(table.get("a", "-")).isEmpty());

    assertThat(sent).isEmpty();
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
