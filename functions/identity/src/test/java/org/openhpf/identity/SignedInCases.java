package org.openhpf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.delegation.Town;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.outside.Party;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.DynamoPseudonyms;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.cloud.userpool.Totp;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;
import tools.jackson.databind.JsonNode;

/** What events/identity-http does with accounts: each case comes about through the routes. */
final class SignedInCases {
  // As the files have them.
  private static final String PERSON = "01m7vax680qzvq388gexvsppck";
  private static final String SESSION = "3f9k2m4c6v8b0n1s5d7g9h2j4k";
  private static final String HANDLE = "00000000000000000000000000.AAAAAAAAAAAAAAAAAAAAAA";
  private static final String BINDING = "01m7v968e0b1n2d3n4g5x6g7h8xmrwv";
  private static final String DELEGATION = "01m7v968e0d1n2n3e4e5x6g7h0";
  private static final String TICKET = "TICKET-4qXv7Zt1mB9kLw";
  private static final String STATE = "Zx3kQ9Lr5tV7bN2mC4pH6sD8fG0jW1yE5aU3iO7kR9w";
  private static final String BROWSER = "Kp7wQ2xV9nB4tM6rL1sD3fG5hJ8kY0zC";
  private static final String CODE = "042137";

  private static final Map<String, String> ADMIN =
      Map.of(
          "person_id", "an-admin",
          "cognito:groups", "[admin]",
          "assurance_level", "3",
          "channel", "intranet");
  private static final String PASSWORD = "Correct-horse-1";

  private final Map<String, String> environment;
  private final Party party;
  private final Api api;
  private final DynamoParts parts;

  private SignedInCases(TestStack stack, Party party) {
    environment = stack.environment("identity-http");
    this.party = party;
    api = new Api(IdentityFunction.routes(environment));
    var clock = ChinaTime.clock(environment);
    parts = DynamoParts.of(environment, "IDENTITY", clock, new Ids(clock));
  }

  /** Somebody signed in. */
  private record Someone(Map<String, String> claims, JsonNode signedIn) {
    String personId() {
      return claims.get("person_id");
    }

    String sessionId() {
      return signedIn.path("sessionId").asString();
    }
  }

  static PlayedEvents prepare(PlayedEvents played, TestStack stack, Party party) {
    party.answer("/real-name", Party.Answer.json("{\"result\":\"match\"}"));
    party.answer("/employer", Party.Answer.json("{\"result\":\"match\"}"));
    party.answer("/gd/access_token", Party.Answer.json("{\"access_token\":\"t\"}"));
    Supplier<SignedInCases> cases = () -> new SignedInCases(stack, party);
    return played
        .standingFor("identity-http/refresh-renews", () -> cases.get().handle())
        .standingFor("identity-http/end-session", () -> cases.get().session())
        .given("identity-http/start-as-staff", () -> cases.get().staff("events.start"))
        .standingFor("identity-http/answer-totp", () -> cases.get().totp())
        .standingFor("identity-http/disable-person", () -> cases.get().person("21"))
        .standingFor("identity-http/enable-person", () -> cases.get().disabled("22"))
        .standingFor("identity-http/read-audit-trail-of-somebody", () -> cases.get().disabled("20"))
        .given("identity-http/search-people-by-phone", () -> cases.get().byPhone("23"))
        .standingFor("identity-http/unbind-by-id-number", () -> cases.get().proven("24"))
        .standingFor("identity-http/unbind-without-id-number", () -> cases.get().proven("25"))
        .standingFor("identity-http/unbind-asks-for-a-code", () -> cases.get().twoWays("26"))
        .standingFor("identity-http/unbind-by-code", () -> cases.get().unbinding())
        .standingFor("identity-http/unbind-unknown", () -> cases.get().nothingBound())
        .given("identity-http/start-by-known-mini-program", () -> cases.get().twoWays("28"))
        .standingFor("identity-http/come-back-from-platform", () -> cases.get().sent())
        .standingFor("identity-http/start-by-ticket", () -> cases.get().ticket())
        .standingFor("identity-http/act-by-delegation", () -> cases.get().delegation())
        .standingFor("identity-http/act-by-agency", () -> cases.get().agency());
  }

  private Map<String, String> handle() {
    JsonNode in = byPhone("10").signedIn();
    return Map.of(HANDLE, in.path("tokens").path("refreshToken").asString());
  }

  private Map<String, String> session() {
    Someone in = byPhone("11");
    return Map.of(PERSON, in.personId(), SESSION, in.sessionId());
  }

  private Map<String, String> person(String end) {
    return Map.of(PERSON, byPhone(end).personId());
  }

  private Map<String, String> disabled(String end) {
    Someone in = byPhone(end);
    ask(
        api.ask("POST /v1/people/{personId}/disable")
            .path("personId", in.personId())
            .with(ADMIN)
            .body(Map.of("reason", "本人挂失")));
    return Map.of(PERSON, in.personId());
  }

  /** Of whom phone and mini-program are known; the latter is to be unbound. */
  private Map<String, String> twoWays(String end) {
    return bound(byPhone(end), Map.of("kind", "mini-program", "code", "0b7Known" + end));
  }

  private Map<String, String> proven(String end) {
    Someone in = byPhone(end);
    String number = Town.idNumber(700 + Integer.parseInt(end));
    prove(in, "林示例", number);
    var body = Map.of("kind", "mini-program", "code", "0b7Known" + end, "idNumber", number);
    var standing = new HashMap<>(bound(in, body));
    if (end.equals("24")) {
      standing.put("440100198507210028", number);
    }
    return standing;
  }

  private Map<String, String> bound(Someone in, Map<String, String> body) {
    JsonNode bound = ask(api.ask("POST /v1/me/bindings").with(in.claims()).body(body));
    return Map.of(PERSON, in.personId(), BINDING, bound.path("bindingId").asString());
  }

  private Map<String, String> nothingBound() {
    String person = byPhone("27").personId();
    return Map.of(PERSON, person, BINDING, parts.ids().nextOwnedBy(person));
  }

  private Map<String, String> unbinding() {
    var standing = new HashMap<>(twoWays("29"));
    ask(
        api.ask("POST /v1/me/bindings/{bindingId}/unbind")
            .path("bindingId", standing.get(BINDING))
            .as(standing.get(PERSON))
            .body(Map.of()));
    standing.put(CODE, code("bind/" + standing.get(PERSON)));
    return standing;
  }

  private Map<String, String> sent() {
    party.answer(
        "/gd/tokeninfo",
        Party.Answer.json(
            Json.write(
                Map.of(
                    "useridcode", "u-event",
                    "cn", "王示例",
                    "idcardtype", "10",
                    "idcardnumber", Town.idNumber(790),
                    "creditable_level_of_account", "L2"))));
    Api.Answer sent =
        api.ask("GET /v1/federation/{provider}/authorize")
            .path("provider", "provincial")
            .query(Map.of("returnTo", "/app/", "challenge", Neighbours.challenge()))
            .answer();
    String cookie = sent.cookies().getFirst().split(";")[0];
    return Map.of(
        STATE, Neighbours.query(sent.location(), "state"),
        BROWSER, cookie.substring(cookie.indexOf('=') + 1));
  }

  private Map<String, String> ticket() {
    Map<String, String> sent = sent();
    Api.Answer back =
        api.ask("GET /v1/federation/{provider}/callback")
            .path("provider", "provincial")
            .query(Map.of("state", sent.get(STATE), "code", "c"))
            .cookies(List.of("__Host-openhpf-federation=" + sent.get(BROWSER)))
            .answer();
    return Map.of(TICKET, Neighbours.query(back.location(), "ticket"));
  }

  private Map<String, String> delegation() {
    Someone mother = raised("12", "陈示例", Town.idNumber(712));
    Someone son = raised("13", "王示例", Town.idNumber(713));
    JsonNode given =
        ask(
            api.ask("POST /v1/me/delegations")
                .with(mother.claims())
                .body(
                    Map.of(
                        "delegateName",
                        "王示例",
                        "delegateIdNumber",
                        Town.idNumber(713),
                        "matters",
                        List.of("appointments"),
                        "until",
                        "2026-12-31")));
    return accepted(son, given.path("delegationId").asString());
  }

  private Map<String, String> agency() {
    Someone boss = raised("14", "黄示例", Town.idNumber(714));
    Someone agent = raised("15", "何示例", Town.idNumber(715));
    String creditCode = "91440300MA5DEWEN9T";
    ask(
        api.ask("POST /v1/employers")
            .with(boss.claims())
            .body(Map.of("creditCode", creditCode, "name", "深圳示例有限公司")));
    JsonNode appointed =
        ask(
            api.ask("POST /v1/employers/{creditCode}/agents")
                .path("creditCode", creditCode)
                .with(boss.claims())
                .body(
                    Map.of(
                        "agentName",
                        "何示例",
                        "agentIdNumber",
                        Town.idNumber(715),
                        "matters",
                        List.of("contributions"),
                        "until",
                        "2026-12-31")));
    return accepted(agent, appointed.path("agencyId").asString());
  }

  private Map<String, String> accepted(Someone delegate, String delegationId) {
    ask(
        api.ask("POST /v1/me/delegations/{delegationId}/acceptance")
            .path("delegationId", delegationId)
            .with(delegate.claims())
            .body(Map.of()));
    return Map.of(
        PERSON, delegate.personId(), SESSION, delegate.sessionId(), DELEGATION, delegationId);
  }

  /** The secret of somebody's authenticator, who has just signed in for the first time. */
  private String staff(String username) {
    JsonNode made =
        ask(
            api.ask("POST /v1/staff")
                .with(ADMIN)
                .body(Map.of("username", username, "name", "何示例", "groups", List.of("staff"))));
    JsonNode first = password(username, made.path("initialPassword").asString());
    JsonNode setUp = answer(first, Map.of("newPassword", PASSWORD));
    String secret = setUp.path("challenge").path("secret").asString();
    answer(setUp, Map.of("totp", Totp.code(secret, Instant.now())));
    return secret;
  }

  /** The one after the one that was used. */
  private Map<String, String> totp() {
    String secret = staff("events.answer");
    JsonNode asked = password("events.answer", PASSWORD);
    return Map.of(
        SESSION, asked.path("sessionId").asString(),
        CODE, Totp.code(secret, Instant.now().plusSeconds(30)));
  }

  private JsonNode password(String username, String password) {
    return start(Map.of("way", "staff", "username", username, "password", password));
  }

  /** The next code may be asked for at once. */
  private Someone byPhone(String end) {
    String phone = "138000003" + end;
    JsonNode started = start(Map.of("way", "phone", "phone", phone));
    String user =
        new DynamoBindings(parts)
            .find(BindingKind.PHONE, phone)
            .map(binding -> binding.personId())
            .orElseGet(() -> new DynamoPseudonyms(parts.index()).decoy(phone));
    JsonNode in = answer(started, Map.of("code", code(user)));
    new SessionRules(parts.clock())
        .codes(new DynamoPseudonyms(parts.index()).ofPhone(phone), "-")
        .forEach(new DynamoLimits(parts)::clear);
    return new Someone(claims(in), in);
  }

  /** Somebody whose name is proven, with a token that says so. */
  private Someone raised(String end, String name, String idNumber) {
    Someone in = byPhone(end);
    prove(in, name, idNumber);
    var claims = new HashMap<>(in.claims());
    claims.put("assurance_level", "3");
    return new Someone(claims, in.signedIn());
  }

  private void prove(Someone in, String name, String idNumber) {
    ask(
        api.ask("POST /v1/me/proofs")
            .with(in.claims())
            .body(Map.of("kind", "real-name", "name", name, "idNumber", idNumber)));
  }

  private JsonNode start(Map<String, String> way) {
    return ask(api.ask("POST /v1/sessions").body(way));
  }

  private JsonNode answer(JsonNode asked, Map<String, String> answer) {
    return ask(
        api.ask("POST /v1/sessions/{sessionId}/answers")
            .path("sessionId", asked.path("sessionId").asString())
            .body(answer));
  }

  private static JsonNode ask(Api.Asking asking) {
    Api.Answer answer = asking.answer();
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(400);
    return answer.body();
  }

  private String code(String key) {
    return new DynamoOneTimeCodes(parts).find(key).flatMap(code -> code.code()).orElseThrow();
  }

  /** As API Gateway passes them on. */
  private static Map<String, String> claims(JsonNode in) {
    String token = in.path("tokens").path("accessToken").asString();
    JsonNode payload = Json.read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
    var claims = new HashMap<String, String>();
    payload
        .properties()
        .forEach(
            claim ->
                claims.put(
                    claim.getKey(),
                    claim.getValue().isArray()
                        ? claim
                            .getValue()
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList()
                            .toString()
                            .replace(",", "")
                        : claim.getValue().asString()));
    return claims;
  }
}
