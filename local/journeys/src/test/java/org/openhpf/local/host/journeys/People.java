package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.openhpf.local.host.journeys.Platform.Answer;

/** Signs synthetic people in on {@link IdentityPlatform}. */
final class People {
  private People() {}

  /** Whether he has an account or not; a phone gets one code a minute. */
  static Answer byPhone(String phone) throws Exception {
    Answer asked = begun(phone);
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
    Answer in = answer(asked, Map.of("code", IdentityPlatform.codeSentTo(phone)));
    assertThat(in.text("status")).as(in.body().toString()).isEqualTo("signed-in");
    return in;
  }

  /** A busy machine may be late with the first: under its key, the same is asked for again. */
  private static Answer begun(String phone) throws Exception {
    var key = Map.of("idempotency-key", UUID.randomUUID().toString());
    Answer asked = post("/v1/sessions", Map.of("way", "phone", "phone", phone), key);
    for (int again = 0; again < 4 && asked.status() == 503; again++) {
      asked = post("/v1/sessions", Map.of("way", "phone", "phone", phone), key);
    }
    return asked;
  }

  /** Signed in by phone, and then at the level that a proven name gives. */
  static Answer proven(String phone, String name, String idNumber) throws Exception {
    return proven(phone, Map.of("kind", "real-name", "name", name, "idNumber", idNumber));
  }

  /** Level 3. */
  static Answer provenByCard(String phone, String name, String idNumber) throws Exception {
    return proven(
        phone,
        Map.of(
            "kind", "bank-card",
            "name", name,
            "idNumber", idNumber,
            "phone", phone,
            "cardNumber", "6222021234567890128"));
  }

  private static Answer proven(String phone, Map<String, String> proof) throws Exception {
    Answer in = byPhone(phone);
    Answer proved = post("/v1/me/proofs", proof, bearer(in));
    assertThat(proved.status()).as(proved.body().toString()).isEqualTo(201);
    Answer raised = refresh(in);
    assertThat(raised.body().path("level").asInt()).as(raised.body().toString()).isGreaterThan(1);
    return raised;
  }

  static Answer refresh(Answer in) throws Exception {
    String handle = in.body().at("/tokens/refreshToken").asString();
    return post("/v1/sessions/refresh", Map.of("refreshToken", handle), Map.of());
  }

  static Answer answer(Answer asked, Map<String, String> answer) throws Exception {
    return post("/v1/sessions/" + asked.text("sessionId") + "/answers", answer, Map.of());
  }

  static String personId(Answer in) throws Exception {
    return IdentityPlatform.shared().get("/v1/me", token(in)).text("personId");
  }

  static Map<String, String> bearer(Answer in) {
    return bearer(token(in));
  }

  static Map<String, String> bearer(String token) {
    return Map.of("authorization", "Bearer " + token);
  }

  static String token(Answer in) {
    return in.body().at("/tokens/accessToken").asString();
  }

  private static Answer post(String path, Map<String, ?> body, Map<String, String> headers)
      throws Exception {
    return IdentityPlatform.shared().post(path, body, headers);
  }
}
