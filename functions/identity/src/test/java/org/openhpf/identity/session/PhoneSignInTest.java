package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.SignInDesk;

/** Signing in by phone, through the HTTP side and the real triggers. */
class PhoneSignInTest {
  private static final String PHONE = SignInDesk.PHONE;

  private final SignInDesk desk = new SignInDesk();

  @Test
  void somebodyNewGetsAnAccountAndTokens() {
    var started = desk.start(PHONE);
    assertThat(started.status()).isEqualTo(201);
    assertThat(started.kind()).isEqualTo("one-time-code");
    assertThat(started.body().path("challenge").path("sentTo").asString()).isEqualTo("138****0001");

    var in = desk.code(started.sessionId(), desk.codeOf(PHONE));

    assertThat(in.status()).isEqualTo(200);
    assertThat(in.body().path("level").asInt()).isEqualTo(1);
    assertThat(desk.claims(in))
        .containsEntry("assurance_level", "1")
        .containsEntry("cognito:groups", "[citizen]")
        .containsEntry("channel", "web")
        .containsEntry("session_id", started.sessionId())
        .containsKey("person_id");
  }

  @Test
  void whoComesAgainIsTheSamePerson() {
    var first = desk.claims(desk.signIn(PHONE)).get("person_id");
    desk.clock.advance(Duration.ofMinutes(2));

    var started = desk.start("+86 138-0000-0001"); // however he types it
    var again = desk.code(started.sessionId(), desk.codeOf(PHONE));

    assertThat(desk.claims(again)).containsEntry("person_id", first);
  }

  /** A reply that was lost costs nobody a minute, and sends nothing twice. */
  @Test
  void repeatedUnderItsKeyABeginningIsTheSame() {
    var started = begin(PHONE, "k1");
    String code = desk.codeOf(PHONE);

    var again = begin(PHONE, "k1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(started.body());
    assertThat(desk.codeOf(PHONE)).isEqualTo(code);
    assertThat(begin(PHONE, "k2").problem()).isEqualTo("too-many-codes");
    assertThat(begin("13800000002", "k1").sessionId()).isNotEqualTo(started.sessionId());

    assertThat(desk.code(again.sessionId(), code).status()).isEqualTo(200);
    assertThat(begin(PHONE, "k1").problem()).isEqualTo("no-such-sign-in");
  }

  @Test
  void aBeginningThatFailsUsesNoCodeUp() {
    desk.pool.failNext();
    assertThat(begin(PHONE, "k1").status()).isEqualTo(503);

    var started = begin(PHONE, "k1");
    assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
    assertThat(desk.code(started.sessionId(), desk.codeOf(PHONE)).status()).isEqualTo(200);
  }

  /** The pool has seen that the code was right, and its reply was lost: nobody begins anew. */
  @Test
  void anAnswerWhoseReplyIsLostSignsInAllTheSame() {
    var started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    desk.pool.loseNextReply();

    var in = desk.code(started.sessionId(), code);
    assertThat(in.status()).as(in.body().toString()).isEqualTo(200);
    assertThat(desk.code(started.sessionId(), code).problem()).isEqualTo("no-such-sign-in");
  }

  @Test
  void aWrongAnswerWhoseReplyIsLostMayBeGivenAgain() {
    var started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    desk.pool.loseNextReply();

    assertThat(desk.code(started.sessionId(), wrong(code)).status()).isEqualTo(503);
    assertThat(desk.code(started.sessionId(), wrong(code)).status()).isNotEqualTo(200);
  }

  private SignInDesk.Reply begin(String phone, String key) {
    return desk.post(
        "/v1/sessions",
        Map.of("way", "phone", "phone", phone),
        Map.of(),
        Map.of("idempotency-key", key),
        SignInDesk.ADDRESS);
  }

  @Test
  void aCodeIsGoodOnce() {
    var started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    assertThat(desk.code(started.sessionId(), code).status()).isEqualTo(200);

    assertThat(desk.code(started.sessionId(), code).problem()).isEqualTo("no-such-sign-in");
  }

  @Test
  void aCodeRunsOut() {
    var started = desk.start(PHONE);
    desk.clock.advance(Duration.ofMinutes(5));

    assertThat(desk.code(started.sessionId(), desk.codeOf(PHONE)).problem())
        .isEqualTo("code-expired");
  }

  @Test
  void aNewerCodeTakesThePlaceOfTheOneBefore() {
    var first = desk.start(PHONE);
    String old = desk.codeOf(PHONE);
    desk.clock.advance(Duration.ofMinutes(1));
    var second = desk.start(PHONE);

    assertThat(desk.code(first.sessionId(), old).problem()).isEqualTo("code-superseded");
    assertThat(desk.code(first.sessionId(), desk.codeOf(PHONE)).problem())
        .isEqualTo("code-superseded");
    assertThat(desk.code(second.sessionId(), desk.codeOf(PHONE)).status()).isEqualTo(200);
  }

  @Test
  void wrongCodesAreCountedDownAndThenLocked() {
    var started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    for (int left = 4; left > 0; left--) {
      var wrong = desk.code(started.sessionId(), wrong(code));
      assertThat(wrong.problem()).isEqualTo("wrong-answer");
      assertThat(wrong.body().path("triesLeft").asInt()).isEqualTo(left);
    }
    var fifth = desk.code(started.sessionId(), wrong(code));
    assertThat(fifth.problem()).isEqualTo("sign-in-locked");
    assertThat(fifth.headers()).containsEntry("retry-after", "1800");
    assertThat(desk.code(started.sessionId(), code).problem()).isNotEmpty();

    desk.clock.advance(Duration.ofMinutes(29));
    assertThat(desk.start(PHONE).problem()).isEqualTo("sign-in-locked");
    desk.clock.advance(Duration.ofMinutes(2));
    assertThat(desk.signIn(PHONE).status()).isEqualTo(200);
  }

  @Test
  void aRightCodeForgetsTheFailuresBefore() {
    for (int n = 0; n < 3; n++) {
      var started = desk.start(PHONE);
      String code = desk.codeOf(PHONE);
      for (int wrong = 0; wrong < 4; wrong++) {
        desk.code(started.sessionId(), wrong(code));
      }
      assertThat(desk.code(started.sessionId(), code).status()).isEqualTo(200);
      desk.clock.advance(Duration.ofMinutes(2));
    }
  }

  @Test
  void anotherKindOfAnswerIsNotTaken() {
    var started = desk.start(PHONE);
    var reply = desk.answer(started.sessionId(), Map.of("idNumber", "440100195803120015"));

    assertThat(reply.problem()).isEqualTo("another-answer-expected");
    assertThat(desk.code("00000000000000000000000000", "123456").problem())
        .isEqualTo("no-such-sign-in");
  }

  @Test
  void aPhoneGetsOneCodeAMinuteFiveAnHourAndTenADay() {
    assertThat(desk.start(PHONE).status()).isEqualTo(201);
    var again = desk.start(PHONE);
    assertThat(again.problem()).isEqualTo("too-many-codes");
    assertThat(again.headers()).containsEntry("retry-after", "60");

    for (int n = 2; n <= 10; n++) {
      desk.clock.advance(n == 6 ? Duration.ofHours(1) : Duration.ofMinutes(1));
      assertThat(desk.start(PHONE).status()).as("code %d", n).isEqualTo(201);
      if (n == 5) {
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(desk.start(PHONE).problem()).isEqualTo("too-many-codes");
      }
    }
    desk.clock.advance(Duration.ofHours(2));
    assertThat(desk.start(PHONE).problem()).isEqualTo("too-many-codes");
  }

  @Test
  void anAddressGetsSixtyAnHourWhoeverAsks() {
    for (int n = 0; n < 60; n++) {
      assertThat(desk.start("1390000%04d".formatted(n)).status()).isEqualTo(201);
    }
    assertThat(desk.start("13900000999").problem()).isEqualTo("too-many-codes");
    assertThat(desk.start("13900000999", "203.0.113.8").status()).isEqualTo(201);
  }

  @Test
  void limitsHoldOverEnvironments() {
    var other = new SignInDesk(desk);
    assertThat(desk.start(PHONE).status()).isEqualTo(201);

    assertThat(other.start(PHONE).problem()).isEqualTo("too-many-codes");
  }

  static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }
}
