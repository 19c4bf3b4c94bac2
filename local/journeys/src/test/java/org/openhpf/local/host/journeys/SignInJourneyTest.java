package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.userpool.Totp;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A citizen by phone and one of the centre's own people, through the user pool and its triggers.
 */
class SignInJourneyTest {
  private static final String PHONE = "13900000201";

  private static Platform platform;

  @BeforeAll
  static void start() throws Exception {
    platform = IdentityPlatform.shared();
  }

  @Test
  void byAPhoneThatNobodyHadAndThenTheSamePersonAgain() throws Exception {
    Answer asked = platform.post("/v1/sessions", Map.of("way", "phone", "phone", PHONE), Map.of());
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
    assertThat(asked.text("status")).isEqualTo("challenged");
    String code = IdentityPlatform.codeSentTo(PHONE);
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(answer(asked, Map.of("code", wrong)).status()).isBetween(400, 499);

    Answer in = answer(asked, Map.of("code", code));
    assertThat(in.text("status")).isEqualTo("signed-in");
    JsonNode me = platform.get("/v1/me", token(in)).body();
    assertThat(me.path("roles").get(0).asString()).isEqualTo("citizen");
    assertThat(user(me.path("personId").asString()).path("groups").get(0).asString())
        .isEqualTo("citizen");
    assertThat(answer(asked, Map.of("code", code)).status())
        .as("a code is good once")
        .isNotEqualTo(200);

    Answer renewed = refresh(in);
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(platform.get("/v1/me", token(renewed)).body().path("personId"))
        .isEqualTo(me.path("personId"));
    assertThat(platform.delete("/v1/sessions", token(renewed)).status()).isEqualTo(204);
    assertThat(refresh(renewed).text("type")).isEqualTo("/problems/session-ended");
  }

  @Test
  void oneOfTheCentresOwnByPasswordAndAuthenticator() throws Exception {
    Answer made =
        platform.post(
            "/v1/staff",
            Map.of("username", "heshili", "name", "何示例", "groups", new String[] {"officer"}),
            Map.of("authorization", "Bearer " + platform.token("admin"), "idempotency-key", "he"));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    String personId = made.text("personId");

    Answer first = byPassword(made.text("initialPassword"));
    assertThat(kind(first)).as(first.body().toString()).isEqualTo("new-password");
    Answer setUp = answer(first, Map.of("newPassword", "Correct-horse-1"));
    assertThat(kind(setUp)).as(setUp.body().toString()).isEqualTo("totp-setup");
    String secret = setUp.body().at("/challenge/secret").asString();
    Instant now = Instant.now();
    Answer in = answer(setUp, Map.of("totp", Totp.code(secret, now)));
    assertThat(in.text("status")).isEqualTo("signed-in");
    assertThat(platform.get("/v1/me", token(in)).body().path("roles").toString())
        .contains("officer");
    JsonNode user = user(personId);
    assertThat(user.path("mfa").asBoolean()).isTrue();
    assertThat(user.path("code").asString()).matches("\\d{6}");

    Answer again = byPassword("Correct-horse-1");
    assertThat(kind(again)).as(again.body().toString()).isEqualTo("totp");
    assertThat(answer(again, Map.of("totp", Totp.code(secret, now.plusSeconds(600)))).status())
        .isBetween(400, 499);
    Answer second = answer(again, Map.of("totp", Totp.code(secret, now.plusSeconds(30))));
    assertThat(second.text("status")).isEqualTo("signed-in");
    assertThat(byPassword("Wrong-horse-12").text("type")).isEqualTo("/problems/not-recognised");
  }

  private static Answer byPassword(String password) throws Exception {
    return platform.post(
        "/v1/sessions",
        Map.of("way", "staff", "username", "heshili", "password", password),
        Map.of());
  }

  private static Answer answer(Answer asked, Map<String, String> answer) throws Exception {
    return platform.post("/v1/sessions/" + asked.text("sessionId") + "/answers", answer, Map.of());
  }

  private static Answer refresh(Answer in) throws Exception {
    String handle = in.body().at("/tokens/refreshToken").asString();
    return platform.post("/v1/sessions/refresh", Map.of("refreshToken", handle), Map.of());
  }

  private static String kind(Answer asked) {
    return asked.body().at("/challenge/kind").asString();
  }

  private static String token(Answer in) {
    return in.body().at("/tokens/accessToken").asString();
  }

  private static JsonNode user(String username) throws Exception {
    return platform
        .get("/_local/users")
        .body()
        .path("items")
        .valueStream()
        .filter(user -> user.path("username").asString().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
