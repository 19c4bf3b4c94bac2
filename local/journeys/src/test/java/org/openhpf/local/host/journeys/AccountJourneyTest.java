package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.journeys.People.bearer;
import static org.openhpf.local.host.journeys.People.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Accounts in their lives, over HTTP: at the counter, bound and unbound, ended, disabled, handed
 * on.
 */
class AccountJourneyTest {
  private static Platform platform;

  @BeforeAll
  static void start() throws Exception {
    platform = IdentityPlatform.shared();
  }

  @Test
  void atTheCounterWithACardAndNoPhone() throws Exception {
    Map<String, Object> card =
        Map.of("name", "孙示例", "idNumber", "440100194903150030", "cardSeen", true);
    String clerk = platform.token("staff");
    Answer in = platform.post("/v1/sessions/counter", card, bearer(clerk));
    assertThat(in.status()).as(in.body().toString()).isEqualTo(201);
    assertThat(in.body().path("level").asInt()).isEqualTo(4);
    assertThat(in.body().at("/tokens/refreshToken").asString("")).isEmpty();
    assertThat(platform.get("/v1/me", token(in)).text("name")).isEqualTo("*示例");

    Answer again = platform.post("/v1/sessions/counter", card, bearer(clerk));
    assertThat(People.personId(again)).as("one person").isEqualTo(People.personId(in));
    assertThat(trail(People.personId(in))).contains("registered", "signed-in");
  }

  @Test
  void aPhoneIsGivenUpForTheMiniProgramByWhoSaysHisNumber() throws Exception {
    Answer in = People.proven("13900000401", "吴示例", "440100199001010138");
    String code =
        platform.post("/_local/wechat/codes", Map.of("user", "wu"), Map.of()).text("code");
    Answer bound =
        platform.post(
            "/v1/me/bindings",
            Map.of("kind", "mini-program", "code", code, "idNumber", "440100199001010138"),
            bearer(in));
    assertThat(bound.status()).as(bound.body().toString()).isEqualTo(201);
    String phone =
        items("/v1/me/bindings", token(in))
            .filter(each -> each.path("kind").asString().equals("phone"))
            .findFirst()
            .orElseThrow()
            .path("bindingId")
            .asString();

    String unbind = "/v1/me/bindings/" + phone + "/unbind";
    assertThat(platform.post(unbind, Map.of(), bearer(in)).text("type"))
        .isEqualTo("/problems/id-number-required");
    Answer gone = platform.post(unbind, Map.of("idNumber", "440100199001010138"), bearer(in));
    assertThat(gone.text("status")).as(gone.body().toString()).isEqualTo("unbound");
    String next =
        platform.post("/_local/wechat/codes", Map.of("user", "wu"), Map.of()).text("code");
    Answer byMiniProgram =
        platform.post("/v1/sessions", Map.of("way", "mini-program", "code", next), Map.of());
    assertThat(People.personId(byMiniProgram)).isEqualTo(People.personId(in));
  }

  @Test
  void oneDeviceIsSignedOutFromAnother() throws Exception {
    Answer phone = People.byPhone("13900000402");
    String code =
        platform.post("/_local/wechat/codes", Map.of("user", "zheng"), Map.of()).text("code");
    platform.post("/v1/me/bindings", Map.of("kind", "mini-program", "code", code), bearer(phone));
    String next =
        platform.post("/_local/wechat/codes", Map.of("user", "zheng"), Map.of()).text("code");
    Answer lost =
        platform.post("/v1/sessions", Map.of("way", "mini-program", "code", next), Map.of());
    assertThat(items("/v1/sessions", token(phone))).hasSize(2);

    String path = "/v1/sessions/" + lost.text("sessionId");
    assertThat(platform.delete(path, token(phone)).status()).isEqualTo(204);
    assertThat(People.refresh(lost).text("type")).isEqualTo("/problems/session-ended");
    assertThat(People.refresh(phone).status()).isEqualTo(200);
    assertThat(items("/v1/sessions", token(phone))).hasSize(1);
    assertThat(items("/v1/sessions/history", token(phone))).hasSize(2);
  }

  @Test
  void anAccountIsFoundDisabledAndEnabledAndAnAuditorSeesIt() throws Exception {
    Answer in = People.byPhone("13900000403");
    Map<String, String> admin = bearer(platform.token("admin"));
    JsonNode found =
        platform
            .post("/v1/people/searches", Map.of("phone", "13900000403"), admin)
            .body()
            .at("/items/0");
    String person = found.path("personId").asString();
    assertThat(person).isEqualTo(People.personId(in));

    Answer disabled =
        platform.post("/v1/people/" + person + "/disable", Map.of("reason", "本人挂失"), admin);
    assertThat(disabled.text("status")).as(disabled.body().toString()).isEqualTo("disabled");
    assertThat(People.refresh(in).text("type")).isEqualTo("/problems/session-ended");
    Answer enabled =
        platform.post("/v1/people/" + person + "/enable", Map.of("reason", "本人找回"), admin);
    assertThat(enabled.text("status")).isEqualTo("active");
    assertThat(trail(person))
        .containsSubsequence("enabled", "session-ended", "signed-in", "registered")
        .contains("disabled");
  }

  @Test
  void anEmployersAgentHandsOverAndIsDismissed() throws Exception {
    Answer boss = People.provenByCard("13900000404", "黄示例", "440100197505050070");
    Answer first = People.provenByCard("13900000405", "何示例", "440100198806060058");
    Answer second = People.provenByCard("13900000406", "许示例", "440100199107070091");
    String employer = "/v1/employers/91440101MA5CEXAM7M";
    Answer registered =
        platform.post(
            "/v1/employers",
            Map.of("creditCode", "91440101MA5CEXAM7M", "name", "佛山示例有限公司"),
            bearer(boss));
    assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
    String until = LocalDate.now(ChinaTime.ZONE).plusDays(30).toString();
    Answer appointed =
        platform.post(
            employer + "/agents",
            Map.of(
                "agentName",
                "何示例",
                "agentIdNumber",
                "440100198806060058",
                "matters",
                List.of("manage-agents"),
                "until",
                until),
            bearer(boss));
    assertThat(appointed.status()).as(appointed.body().toString()).isEqualTo(201);
    Answer acting = accepted(first, employer, appointed.text("agencyId"));
    assertThat(items(employer + "/agents", token(acting))).hasSize(1);

    String agency = employer + "/agents/" + appointed.text("agencyId");
    assertThat(platform.delete(agency, token(boss)).status()).isEqualTo(204);
    assertThat(platform.get(employer + "/agents", token(acting)).text("type"))
        .as("at his next request")
        .isEqualTo("/problems/standing-ended");
    Answer handedOver =
        platform.post(
            employer + "/hand-overs",
            Map.of(
                "agencyId",
                appointed.text("agencyId"),
                "agentName",
                "许示例",
                "agentIdNumber",
                "440100199107070091",
                "until",
                until),
            bearer(boss));
    assertThat(handedOver.status()).as(handedOver.body().toString()).isEqualTo(201);
    Answer successor = accepted(second, employer, handedOver.text("agencyId"));
    assertThat(items(employer + "/agents", token(successor))).hasSize(2);
  }

  /** Accepts, and signs in to act for the employer. */
  private static Answer accepted(Answer agent, String employer, String agencyId) throws Exception {
    Answer accepted =
        platform.post("/v1/me/delegations/" + agencyId + "/acceptance", Map.of(), bearer(agent));
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
    Answer acting =
        platform.post(employer + "/agents/" + agencyId + "/sessions", Map.of(), bearer(agent));
    assertThat(acting.status()).as(acting.body().toString()).isEqualTo(201);
    return acting;
  }

  private static List<String> trail(String person) throws Exception {
    return items("/v1/people/" + person + "/audit", platform.token("auditor"))
        .map(each -> each.path("action").asString())
        .toList();
  }

  private static Stream<JsonNode> items(String path, String token) throws Exception {
    Answer page = platform.get(path, token);
    assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
    return page.body().path("items").valueStream();
  }
}
