package org.openhpf.local.host.sandbox.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.province.crypto.Sm2Signatures;
import org.openhpf.province.platform.Platform;
import tools.jackson.databind.JsonNode;

/** The sandbox refuses what is not as agreed, keeps what is, and misbehaves as told. */
class ProvincePagesTest {
  @TempDir Path state;
  private Province province;

  @BeforeEach
  void start() {
    province = Province.usual(state);
  }

  @AfterEach
  void stop() {
    province.close();
  }

  @ParameterizedTest
  @CsvSource({
    "acceptDate,,1002",
    "resultDate,,1002",
    "promiseDay,,1002",
    "mobile,,1002",
    "taskCode,124401000000000000,1003",
    "proStatus,4,1003",
    "userProp,7,1003",
    "mobile,12345,1003",
    "resultDate,2026-11-19 09:00:00,1004",
    "applyDate,yesterday,1003"
  })
  void whatIsWrongWithARecordIsRefusedByItsCode(String field, String value, String code)
      throws Exception {
    Map<String, Object> fields = Province.fields("2101");
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    assertThat(province.client("").send(Province.record("2101", 1, fields)))
        .isInstanceOfSatisfying(
            Platform.Answer.Refused.class,
            refused -> assertThat(refused.reason()).contains(code).contains(field));
    assertThat(province.kept()).isEmpty();
  }

  @Test
  void aRequestOfAnotherTimeIsNotTaken() throws Exception {
    var late = Province.at(Instant.now().minus(Duration.ofMinutes(6)));
    assertThat(province.client("", late).send(Province.record("2101", 1)))
        .isEqualTo(new Platform.Answer.Unknown());
    assertThat(province.kept()).isEmpty();
  }

  @Test
  void aRequestIsTakenOnceAndOnlyWithItsBody() throws Exception {
    String time = Long.toString(System.currentTimeMillis());
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(code(signed(time, time, body, body))).isEqualTo("1001");
    var once = signed(time, time, body, body);
    assertThat(code(once)).isEqualTo("1001");
    assertThat(code(once)).as("sent again").isEqualTo("9005");
    assertThat(code(signed(time, time, body, "{ }".getBytes(StandardCharsets.UTF_8))))
        .as("another body")
        .isEqualTo("9004");
    String other = Long.toString(Long.parseLong(time) + 1);
    assertThat(code(signed(time, other, body, body))).as("another time").isEqualTo("9003");
  }

  private static String code(HttpRequest request) throws Exception {
    return Province.ask(request).path("code").asString();
  }

  private HttpRequest signed(String signedTime, String time, byte[] signedBody, byte[] body) {
    Map<String, String> environment = province.environment();
    String mark = environment.get("PROVINCE_APP_MARK");
    String digest = HexFormat.of().formatHex(ProvinceCrypto.sm3(signedBody));
    return HttpRequest.newBuilder(URI.create(environment.get("PROVINCE_URL") + "/records"))
        .header("x-app-mark", mark)
        .header("x-time", time)
        .header("x-sign", sign(signedTime + mark + environment.get("PROVINCE_APP_WORD")))
        .header("x-body-digest", digest)
        .header("x-body-sign", sign(time + mark + digest))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private String sign(String text) {
    var signatures =
        new Sm2Signatures(
            province.environment().get("PROVINCE_SIGNING_KEY"),
            "1234567812345678",
            Sm2Signatures.Form.DER);
    return Base64.getEncoder()
        .encodeToString(signatures.sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anOlderVersionNeverTakesThePlaceOfANewerOne() throws Exception {
    Platform client = province.client("");
    client.send(Province.record("2101", 5));
    assertThat(client.send(Province.record("2101", 4))).isInstanceOf(Platform.Answer.Refused.class);
    assertThat(province.kept().get(0).path("version").asLong()).isEqualTo(5);
  }

  @Test
  void keysAndRecordsOutliveTheHost() throws Exception {
    Map<String, String> before = province.pages.parameters("-");
    province.client("").send(Province.record("2101", 1));
    stop();
    province = Province.usual(state);
    assertThat(province.pages.parameters("-")).isEqualTo(before);
    assertThat(province.kept()).hasSize(1);
    assertThat(province.client("").send(Province.record("2101", 2)))
        .isInstanceOf(Platform.Answer.Accepted.class);
    assertThat(province.kept()).hasSize(1);
  }

  @Test
  void itMisbehavesAsTold() throws Exception {
    Platform client = province.client("");
    province.behave("{\"lieAccept\":1}");
    assertThat(client.send(Province.record("forgotten", 1)))
        .isInstanceOf(Platform.Answer.Accepted.class);
    province.behave("{\"lieRefuse\":1}");
    assertThat(client.send(Province.record("kept", 1))).isInstanceOf(Platform.Answer.Refused.class);
    province.behave("{\"answerTwice\":1}");
    assertThat(client.send(Province.record("twice", 1))).isEqualTo(new Platform.Answer.Unknown());
    province.behave("{\"fail\":1}");
    assertThat(client.send(Province.record("failed", 1))).isEqualTo(new Platform.Answer.Unknown());
    assertThat(province.kept().valueStream().map(one -> one.path("recordId").asString()))
        .containsExactly("kept", "twice", "twice");
    province.behave("{}");
    assertThat(client.send(Province.record("twice", 1)))
        .isInstanceOf(Platform.Answer.Accepted.class);
    assertThat(province.kept()).hasSize(2);
  }

  @Test
  void ofASeedTheSameGoesWrong() throws Exception {
    assertThat(accepted("a")).isEqualTo(accepted("b")).contains(true, false);
    assertThat(province.behave("{\"fail\":0.6,\"lieAccept\":0.6}").path("status").asInt())
        .isEqualTo(400);
  }

  private List<Boolean> accepted(String prefix) throws Exception {
    JsonNode told = province.behave("{\"fail\":0.3,\"seed\":7}");
    assertThat(told.path("fail").asDouble()).isEqualTo(0.3);
    Platform client = province.client("");
    return LongStream.range(0, 12)
        .mapToObj(n -> client.send(Province.record(prefix + n, 1)))
        .map(Platform.Answer.Accepted.class::isInstance)
        .toList();
  }
}
