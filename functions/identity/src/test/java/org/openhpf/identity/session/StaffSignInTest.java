package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.SignInDesk.Reply;
import org.openhpf.identity.delegation.By;
import org.openhpf.identity.delegation.Delegate;
import org.openhpf.identity.delegation.Delegation;
import org.openhpf.identity.delegation.DelegationRules;
import org.openhpf.identity.delegation.DynamoDelegations;
import org.openhpf.identity.delegation.Principal;
import org.openhpf.identity.pool.MemoryPool;
import org.openhpf.kernel.ResidentIdNumber;

/** The centre's own people: their accounts, how they sign in, and what they do at the counter. */
class StaffSignInTest {
  private static final String OWN_PASSWORD = "Own!Password6789";
  private static final Map<String, String> ADMIN =
      Map.of(
          "person_id", "admin-1",
          "cognito:groups", "[admin]",
          "assurance_level", "3",
          "channel", "window");

  private final SignInDesk desk = new SignInDesk();

  @Test
  void theFirstSignInChangesThePasswordAndSetsTheAuthenticatorUp() {
    Reply made = make("heshili", List.of("staff"));
    Reply first = start("heshili", made.body().path("initialPassword").asString());
    assertThat(first.kind()).isEqualTo("new-password");
    assertThat(desk.answer(first.sessionId(), Map.of("newPassword", "short")).problem())
        .isEqualTo("weak-password");

    Reply setUp = desk.answer(first.sessionId(), Map.of("newPassword", OWN_PASSWORD));
    assertThat(setUp.kind()).isEqualTo("totp-setup");
    assertThat(setUp.body().path("challenge").path("uri").asString())
        .startsWith("otpauth://totp/OpenHPF:heshili?secret=");
    assertThat(setUp.body().has("tokens")).as("no token before the second factor").isFalse();
    assertThat(desk.answer(first.sessionId(), Map.of("totp", "000000")).problem())
        .isEqualTo("wrong-answer");

    Reply in = desk.answer(first.sessionId(), Map.of("totp", MemoryPool.TOTP));
    assertThat(in.status()).isEqualTo(200);
    assertThat(desk.claims(in))
        .containsEntry("cognito:groups", "[staff]")
        .containsEntry("assurance_level", "3")
        .containsEntry("person_id", made.body().path("personId").asString());
  }

  @Test
  void everyLaterSignInAsksForTheAuthenticator() {
    firstSignIn("heshili", List.of("staff"));
    Reply asked = start("HeShiLi ", OWN_PASSWORD); // however he types it
    assertThat(asked.kind()).isEqualTo("totp");
    assertThat(desk.answer(asked.sessionId(), Map.of("totp", "000000")).problem())
        .isEqualTo("wrong-answer");

    Reply in = desk.answer(asked.sessionId(), Map.of("totp", MemoryPool.TOTP));
    assertThat(desk.claims(in)).containsEntry("cognito:groups", "[staff]");
    assertThat(desk.claims(desk.refresh(in.token("refreshToken"))))
        .containsEntry("cognito:groups", "[staff]");
  }

  @Test
  void wrongPasswordsLockKnownAndUnknownUserNamesAlike() {
    firstSignIn("heshili", List.of("staff"));
    for (String username : List.of("heshili", "nobody")) {
      for (int n = 0; n < 5; n++) {
        assertThat(start(username, "wrong").problem()).isEqualTo("not-recognised");
      }
      assertThat(start(username, OWN_PASSWORD).problem()).isEqualTo("sign-in-locked");
    }
  }

  /** Who has the password alone does not get more guesses by beginning again. */
  @Test
  void wrongAuthenticatorCodesLockOverSignIns() {
    firstSignIn("heshili", List.of("staff"));
    Reply asked = start("heshili", OWN_PASSWORD);
    for (int n = 0; n < 2; n++) {
      desk.answer(asked.sessionId(), Map.of("totp", "000000"));
    }
    Reply again = start("heshili", OWN_PASSWORD);
    desk.answer(again.sessionId(), Map.of("totp", "000000"));

    assertThat(desk.answer(again.sessionId(), Map.of("totp", MemoryPool.TOTP)).problem())
        .isEqualTo("sign-in-locked");
  }

  @Test
  void aLostReplyOfAnAccountGivesAnotherInitialPasswordUntilTheFirstSignIn() {
    Reply first = make("heshili", List.of("staff"));
    Reply again = make("heshili", List.of("staff"));
    assertThat(again.body().path("personId")).isEqualTo(first.body().path("personId"));
    assertThat(start("heshili", first.body().path("initialPassword").asString()).problem())
        .isEqualTo("not-recognised");

    assertThat(make("heshili", List.of("officer")).problem()).isEqualTo("username-taken");
    firstSignIn("heshili", List.of("staff"));
    assertThat(make("heshili", List.of("staff")).problem()).isEqualTo("username-taken");
  }

  @Test
  void nobodyIsAdministratorAndAuditor() {
    assertThat(make("heshili", List.of("admin", "auditor")).status()).isEqualTo(400);
    Reply made = make("heshili", List.of("staff"));
    String person = made.body().path("personId").asString();

    assertThat(groups(person, List.of("admin", "auditor")).status()).isEqualTo(400);
    assertThat(groups(person, List.of("citizen")).status()).isEqualTo(400);
    assertThat(groups("admin-1", List.of("auditor")).problem()).isEqualTo("own-account");
  }

  @Test
  void newRolesEndTheSessionsOfTheOldOnes() {
    Reply in = firstSignIn("heshili", List.of("staff"));
    String person = desk.claims(in).get("person_id");

    assertThat(groups(person, List.of("officer")).body().path("roles").toString())
        .isEqualTo("[\"officer\"]");
    assertThat(desk.refresh(in.token("refreshToken")).problem()).isEqualTo("session-ended");
    Reply asked = start("heshili", OWN_PASSWORD);
    Reply again = desk.answer(asked.sessionId(), Map.of("totp", MemoryPool.TOTP));
    assertThat(desk.claims(again)).containsEntry("cognito:groups", "[officer]");
  }

  @Test
  void aClerkOpensASessionOfWhoeverShowsTheCard() {
    Map<String, String> clerk = desk.claims(firstSignIn("heshili", List.of("staff")));
    Reply opened = counter(clerk);

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.token("refreshToken")).isEmpty();
    Map<String, String> person = desk.claims(opened);
    assertThat(person)
        .containsEntry("assurance_level", "4")
        .containsEntry("cognito:groups", "[citizen]");
    assertThat(desk.claims(counter(clerk)).get("person_id")).isEqualTo(person.get("person_id"));

    var kiosk = new HashMap<>(clerk);
    kiosk.put("channel", "kiosk");
    assertThat(desk.claims(counter(kiosk))).containsEntry("assurance_level", "2");
    assertThat(trail(person.get("person_id")))
        .contains("\"actor\":\"" + clerk.get("person_id") + "\"", "way: counter", "way: kiosk");
  }

  @Test
  void whoIsDisabledIsSignedOutAndInNowhere() {
    Reply in = desk.signIn(SignInDesk.PHONE);
    String person = desk.claims(in).get("person_id");
    var found =
        desk.post(
            "/v1/people/searches",
            Map.of("phone", SignInDesk.PHONE),
            ADMIN,
            Map.of(),
            SignInDesk.ADDRESS);
    assertThat(found.body().path("items").get(0).path("personId").asString()).isEqualTo(person);

    assertThat(decide(person, "disable").body().path("status").asString()).isEqualTo("disabled");
    assertThat(decide(person, "disable").status()).as("once more").isEqualTo(200);
    assertThat(desk.refresh(in.token("refreshToken")).problem()).isEqualTo("session-ended");
    desk.clock.advance(Duration.ofMinutes(2));
    Reply started = desk.start(SignInDesk.PHONE);
    assertThat(started.status()).as("nobody else learns of it").isEqualTo(201);
    assertThat(desk.code(started.sessionId(), desk.decoyCodeOf(SignInDesk.PHONE)).problem())
        .isEqualTo("account-disabled");

    decide(person, "enable");
    desk.clock.advance(Duration.ofMinutes(2));
    assertThat(desk.claims(desk.signIn(SignInDesk.PHONE))).containsEntry("person_id", person);
    assertThat(trail(person))
        .contains("looked-at", "disabled", "enabled", "signed-in", "session-ended", "registered");
  }

  private Reply make(String username, List<String> groups) {
    return desk.post(
        "/v1/staff",
        Map.of("username", username, "name", "何示例", "groups", groups),
        ADMIN,
        Map.of(),
        SignInDesk.ADDRESS);
  }

  private Reply start(String username, String password) {
    return desk.post(
        "/v1/sessions",
        Map.of("way", "staff", "username", username, "password", password),
        Map.of(),
        Map.of(),
        SignInDesk.ADDRESS);
  }

  private Reply firstSignIn(String username, List<String> groups) {
    Reply made = make(username, groups);
    Reply first = start(username, made.body().path("initialPassword").asString());
    desk.answer(first.sessionId(), Map.of("newPassword", OWN_PASSWORD));
    return desk.answer(first.sessionId(), Map.of("totp", MemoryPool.TOTP));
  }

  private Reply groups(String person, List<String> groups) {
    return desk.send(
        "POST /v1/staff/{personId}/groups",
        "/v1/staff/" + person + "/groups",
        Map.of("personId", person),
        Json.write(Map.of("groups", groups)),
        ADMIN,
        Map.of(),
        SignInDesk.ADDRESS);
  }

  @Test
  void whatSomebodyHasGivenToOthersEndsWithHisAccount() {
    String person = desk.claims(desk.signIn(SignInDesk.PHONE)).get("person_id");
    var delegations =
        new DynamoDelegations(desk.parts, desk.standings, new DelegationRules(desk.clock));
    var by = new By(person, "web", Optional.empty());
    Delegation given =
        Delegation.offered(
            "delegation-1",
            Principal.person(person, "陈示例"),
            new Delegate("王示例", new ResidentIdNumber("440100198507210036")),
            Set.of("appointments"),
            LocalDate.parse("2026-12-31"),
            desk.clock.instant());
    delegations.give(given, by, Optional.empty());
    delegations.accept(given.acceptedBy("delegate-1", desk.clock.instant()), by);
    assertThat(desk.standings.holds("delegation-1")).isTrue();

    assertThat(decide(person, "disable").status()).isEqualTo(200);

    assertThat(desk.standings.holds("delegation-1")).isFalse();
  }

  private Reply decide(String person, String what) {
    return desk.send(
        "POST /v1/people/{personId}/" + what,
        "/v1/people/" + person + "/" + what,
        Map.of("personId", person),
        "{\"reason\":\"本人挂失\"}",
        ADMIN,
        Map.of(),
        SignInDesk.ADDRESS);
  }

  private Reply counter(Map<String, String> clerk) {
    return desk.post(
        "/v1/sessions/counter",
        Map.of("name", "陈示例", "idNumber", "440100195803120015", "cardSeen", true),
        clerk,
        Map.of(),
        SignInDesk.ADDRESS);
  }

  private String trail(String person) {
    return desk.send(
            "GET /v1/people/{personId}/audit",
            "/v1/people/" + person + "/audit",
            Map.of("personId", person),
            null,
            Map.of(
                "person_id", "auditor-1",
                "cognito:groups", "[auditor]",
                "assurance_level", "3",
                "channel", "window"),
            Map.of(),
            SignInDesk.ADDRESS)
        .body()
        .toString();
  }
}
