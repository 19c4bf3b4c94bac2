package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.SignInDesk.Reply;

class RefreshSessionTest {
  private final SignInDesk desk = new SignInDesk();
  private Reply signedIn;
  private String first;

  @BeforeEach
  void signIn() {
    signedIn = desk.signIn(SignInDesk.PHONE);
    first = signedIn.token("refreshToken");
  }

  @Test
  void everyRenewalGivesAnotherHandleAndTokensOfTheSameSession() {
    Reply second = desk.refresh(first);
    Reply third = desk.refresh(second.token("refreshToken"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(third.token("refreshToken"))
        .isNotEqualTo(second.token("refreshToken"))
        .startsWith(signedIn.sessionId() + ".");
    assertThat(desk.claims(third)).isEqualTo(desk.claims(signedIn));
  }

  /** A lost reply, or a second tab. */
  @Test
  void theHandleBeforeIsAnsweredWithTheCurrentOneForAMoment() {
    String second = desk.refresh(first).token("refreshToken");
    desk.clock.advance(Duration.ofSeconds(59));

    assertThat(desk.refresh(first).token("refreshToken")).isEqualTo(second);
    assertThat(desk.refresh(second).status()).isEqualTo(200);
  }

  @Test
  void anOlderHandleEndsTheSession() {
    String second = desk.refresh(first).token("refreshToken");
    String third = desk.refresh(second).token("refreshToken");

    Reply reused = desk.refresh(first);

    assertThat(reused.status()).isEqualTo(401);
    assertThat(reused.problem()).isEqualTo("session-ended");
    assertThat(desk.refresh(third).problem()).isEqualTo("session-ended");
    assertThat(desk.pool.takeCalls()).contains("revoke");
  }

  @Test
  void theHandleBeforeIsAnOlderOneAfterAMinute() {
    String second = desk.refresh(first).token("refreshToken");
    desk.clock.advance(Duration.ofSeconds(60));

    assertThat(desk.refresh(first).problem()).isEqualTo("session-ended");
    assertThat(desk.refresh(second).problem()).isEqualTo("session-ended");
  }

  /** Who knows the session's id alone can end nothing. */
  @Test
  void whatWasNeverAHandleEndsNothing() {
    for (String guess :
        new String[] {
          "", ".", "x", signedIn.sessionId(), signedIn.sessionId() + ".AAAAAAAAAAAAAAAAAAAAAA"
        }) {
      if (!guess.isEmpty()) {
        assertThat(desk.refresh(guess).problem()).as(guess).isEqualTo("session-ended");
      }
    }
    assertThat(desk.refresh(first).status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterThirtyDaysHoweverOftenItIsRenewed() {
    desk.clock.advance(Duration.ofDays(29));
    String second = desk.refresh(first).token("refreshToken");
    desk.clock.advance(Duration.ofDays(1));

    assertThat(desk.refresh(second).problem()).isEqualTo("session-ended");
  }

  @Test
  void pagesKeepTheHandleInACookieThatNoScriptSees() {
    Reply started =
        desk.post(
            "/v1/sessions",
            Map.of("way", "phone", "phone", "13800000002", "keep", "cookie"),
            Map.of(),
            Map.of(),
            SignInDesk.ADDRESS);
    Reply in = desk.code(started.sessionId(), desk.codeOf("13800000002"));

    assertThat(in.token("refreshToken")).isEmpty();
    assertThat(in.cookies())
        .singleElement()
        .asString()
        .startsWith("__Host-openhpf-session=" + in.sessionId() + ".")
        .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/", "Max-Age=2592000");

    String cookie = in.cookies().getFirst().split(";")[0];
    Reply renewed =
        desk.post(
            "/v1/sessions/refresh",
            Map.of(),
            Map.of(),
            Map.of("cookie", cookie),
            SignInDesk.ADDRESS);
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.cookies()).hasSize(1);
    assertThat(renewed.cookies().getFirst().split(";")[0]).isNotEqualTo(cookie);
  }

  @Test
  void ownSessionsAreListedAndEnded() {
    desk.clock.advance(Duration.ofMinutes(2));
    Reply other = desk.signIn(SignInDesk.PHONE);
    Map<String, String> claims = desk.claims(other);

    var listed = desk.get("/v1/sessions", claims).body().path("items");
    assertThat(listed.findValuesAsString("sessionId"))
        .containsExactly(other.sessionId(), signedIn.sessionId());
    assertThat(listed.get(0).path("current").asBoolean()).isTrue();
    assertThat(listed.get(1).path("current").asBoolean()).isFalse();

    var ended =
        desk.delete("/v1/sessions/{sessionId}", Map.of("sessionId", signedIn.sessionId()), claims);
    assertThat(ended.status()).isEqualTo(204);
    assertThat(desk.refresh(first).problem()).isEqualTo("session-ended");
    assertThat(desk.refresh(other.token("refreshToken")).status()).isEqualTo(200);

    assertThat(desk.delete("/v1/sessions", Map.of(), claims).status()).isEqualTo(204);
    assertThat(desk.get("/v1/sessions", claims).body().path("items").isEmpty()).isTrue();
    assertThat(desk.get("/v1/sessions/history", claims).body().path("items").size()).isEqualTo(2);
  }

  @Test
  void somebodyElsesSessionIsNotThere() {
    Reply other = desk.signIn("13800000003");

    var reply =
        desk.delete(
            "/v1/sessions/{sessionId}",
            Map.of("sessionId", signedIn.sessionId()),
            desk.claims(other));

    assertThat(reply.problem()).isEqualTo("no-such-session");
    assertThat(desk.refresh(first).status()).isEqualTo(200);
  }

  @Test
  void historyIsReadInPages() {
    for (int n = 0; n < 4; n++) {
      desk.clock.advance(Duration.ofMinutes(2));
      desk.signIn(SignInDesk.PHONE);
    }
    Map<String, String> claims = desk.claims(signedIn);
    var page = desk.getPage("/v1/sessions/history", claims, Map.of("limit", "3"));
    String cursor = page.path("nextCursor").asString();
    var rest = desk.getPage("/v1/sessions/history", claims, Map.of("limit", "3", "cursor", cursor));

    assertThat(page.path("items").size()).isEqualTo(3);
    assertThat(rest.path("items").size()).isEqualTo(2);
    assertThat(rest.has("nextCursor")).isFalse();
    assertThat(rest.path("items").get(1).path("sessionId").asString())
        .isEqualTo(signedIn.sessionId());
  }
}
