package org.openhpf.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.audit.DynamoParts;
import org.openhpf.identity.Api;
import org.openhpf.identity.IdentityFunction;
import org.openhpf.identity.outside.Logged;
import org.openhpf.identity.outside.Party;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;

/** A browser goes to another platform and comes back, over the real adapters. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FederationTest {
  private static final String ORIGIN = "https://hall.example.org";
  private static final String PAGE = ORIGIN + "/app/sign-in";
  private static final String AUTHORIZE = "GET /v1/federation/{provider}/authorize";
  private static final String CALLBACK = "GET /v1/federation/{provider}/callback";
  private static final String VERIFIER = "page-verifier.of_43~characters-or-more-0123456789";
  private static final String NUMBER = "440100198507210028";
  private static final String CODE = "canary-code";
  private static final String TOKEN = "canary-access-token";
  private static final String SECRET = "canary&client=secret";

  private static final String LIN =
      """
      {"useridcode":"u-lin","uid":"gd_lin","cn":"林示例","idcardnumber":"440100198507210028",
       "idcardtype":"10","telephonenumber":"13900000001","creditable_level_of_account":"L2"}""";

  private static Party platform;

  private final StillClock clock = StillClock.at("2026-11-20T10:00:00+08:00");
  private final MemoryStack stack = MemoryStack.of(IdentityFunction.class, clock);
  private DynamoFederation federation;
  private Api api;

  @BeforeAll
  static void startPlatform() {
    platform = Party.start();
  }

  @AfterAll
  static void stopPlatform() {
    platform.close();
  }

  @BeforeEach
  void open() {
    Map<String, String> environment = stack.environment("identity-http");
    environment.put("FEDERATION_PROVIDERS_JSON", configuration());
    environment.put(
        "FEDERATION_SECRETS_JSON",
        "{\"provincial\":\"%s\",\"city\":\"%s\"}".formatted(SECRET, SECRET));
    var parts =
        DynamoParts.of(
            environment,
            "IDENTITY",
            stack.dynamoDb(),
            stack.kms(),
            clock,
            new Ids(clock, new Random(1)));
    federation = new DynamoFederation(environment, parts);
    api = new Api(federation.routes().all());
    platform.answer("/gd/access_token", Party.Answer.json("{\"access_token\":\"" + TOKEN + "\"}"));
    platform.answer("/gd/tokeninfo", Party.Answer.json(LIN));
  }

  private static String configuration() {
    return """
        {"origins": ["%1$s"], "providers": [
          {"id":"provincial","name":"省平台","profile":"guangdong","clientId":"hpf",
           "authorizeUrl":"%2$s/gd/authorize","tokenUrl":"%2$s/gd/access_token",
           "personUrl":"%2$s/gd/tokeninfo","levels":{"L1":2,"L2":3}},
          {"id":"city","name":"市平台","profile":"oidc","clientId":"hpf:1",
           "authorizeUrl":"%2$s/oidc/authorize","tokenUrl":"%2$s/oidc/token",
           "personUrl":"%2$s/oidc/userinfo","levels":{"high":3}}]}"""
        .formatted(ORIGIN, platform.url());
  }

  @Test
  void oneAddressBeginsOnlySoManyAnHour() {
    for (int i = 0; i < 300; i++) {
      assertThat(authorize("provincial").status()).isEqualTo(302);
    }
    assertThat(authorize("provincial").problem()).isEqualTo("too-many-sign-ins");
    clock.advance(Duration.ofHours(1));
    assertThat(authorize("provincial").status()).isEqualTo(302);
  }

  @Test
  void aTicketOfTheProvincialPlatformSaysWhoSignedIn() {
    Api.Answer sent = authorize("provincial");

    assertThat(sent.status()).isEqualTo(302);
    assertThat(sent.location()).startsWith(platform.url() + "/gd/authorize?service=initService&");
    assertThat(sent.cookies())
        .singleElement()
        .asString()
        .startsWith("__Host-openhpf-federation=")
        .endsWith("; Path=/; Max-Age=600; HttpOnly; Secure; SameSite=Lax");
    Map<String, String> asked = query(sent.location());
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "hpf")
        .containsEntry("scope", "all")
        .containsEntry("redirect_uri", ORIGIN + "/v1/federation/provincial/callback")
        .containsEntry("code_challenge_method", "S256");

    Api.Answer back = callback("provincial", sent, Map.of("code", CODE));
    assertThat(back.status()).isEqualTo(302);
    assertThat(back.location()).startsWith(PAGE + "?ticket=");

    var exchanged = platform.asked().get(platform.asked().size() - 2);
    Map<String, String> form = decoded(exchanged.body());
    assertThat(form)
        .containsEntry("client_secret", SECRET)
        .containsEntry("code", CODE)
        .containsEntry("redirect_uri", asked.get("redirect_uri"));
    assertThat(Secret.challenge(form.get("code_verifier"))).isEqualTo(asked.get("code_challenge"));

    var redeemed = redeem(back, VERIFIER).orElseThrow();
    assertThat(redeemed.provider()).isEqualTo("provincial");
    assertThat(redeemed.person())
        .isEqualTo(new FederatedPerson("u-lin", Optional.of("林示例"), Optional.of(NUMBER), 3));
    assertThat(redeemed.toString()).doesNotContain("林示例", NUMBER, "u-lin");
  }

  @Test
  void nothingCountsTwice() {
    Api.Answer sent = authorize("provincial");
    Api.Answer back = callback("provincial", sent, Map.of("code", CODE));

    assertThat(callback("provincial", sent, Map.of("code", CODE)).location())
        .isEqualTo(ORIGIN + "/app/?error=expired");
    assertThat(redeem(back, VERIFIER)).isPresent();
    assertThat(redeem(back, VERIFIER)).isEmpty();
  }

  /** Whoever saw the ticket in an address has one guess at the verifier. */
  @Test
  void aTicketIsOfNoUseWithoutItsVerifier() {
    Api.Answer back = signedIn();

    assertThat(redeem(back, "another-verifier-of-43-characters-or-more-0123")).isEmpty();
    assertThat(redeem(back, VERIFIER)).isEmpty();
    assertThat(redeem(signedIn(), Secret.challenge(VERIFIER))).isEmpty();
    assertThat(federation.tickets().redeem("", VERIFIER)).isEmpty();
  }

  @Test
  void whatHasRunOutCountsNoMore() {
    Api.Answer sent = authorize("provincial");
    clock.advance(Duration.ofMinutes(10));
    assertThat(callback("provincial", sent, Map.of("code", CODE)).location())
        .isEqualTo(ORIGIN + "/app/?error=expired");

    Api.Answer back = signedIn();
    clock.advance(Duration.ofSeconds(60));
    assertThat(redeem(back, VERIFIER)).isEmpty();
  }

  /** Login CSRF: a victim's browser that is sent to the callback of somebody else's sign-in. */
  @Test
  void anAnswerIsForTheBrowserThatAsked() {
    Api.Answer attacker = authorize("provincial");
    Api.Answer victim = authorize("provincial");

    assertThat(callback("provincial", attacker, List.of(), Map.of("code", CODE)).location())
        .endsWith("?error=expired");
    String state = query(authorize("provincial").location()).get("state");
    assertThat(
            api.ask(CALLBACK)
                .path("provider", "provincial")
                .query(Map.of("state", state, "code", CODE))
                .cookies(victim.cookies())
                .answer()
                .location())
        .endsWith("?error=expired");
  }

  @Test
  void twoTabsOfABrowserMayBothBeOnTheirWay() {
    Api.Answer first = authorize("provincial");
    Api.Answer second =
        ask("provincial", PAGE, Secret.challenge(VERIFIER)).cookies(first.cookies()).answer();

    assertThat(second.cookies()).isEqualTo(first.cookies());
    assertThat(redeem(callback("provincial", first, Map.of("code", CODE)), VERIFIER)).isPresent();
    assertThat(redeem(callback("provincial", second, Map.of("code", CODE)), VERIFIER)).isPresent();
  }

  /** Mix-up: the answer of one platform at the callback of another. */
  @Test
  void anAnswerIsOfThePlatformThatWasAsked() {
    Api.Answer sent = authorize("provincial");
    int before = platform.asked().size();

    assertThat(callback("city", sent, Map.of("code", CODE)).location()).endsWith("?error=expired");
    assertThat(platform.asked()).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource({"access_denied,cancelled", "server_error,refused", "<script>,refused"})
  void errorsOfThePlatformAreToldInWordsOfOurOwn(String error, String told) {
    Api.Answer sent = authorize("provincial");

    assertThat(
            callback(
                    "provincial",
                    sent,
                    Map.of("error", error, "error_description", "x", "iss", "https://p.example"))
                .location())
        .isEqualTo(PAGE + "?error=" + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example.com/", "//evil.example.com", "/app/\\evil"})
  void aPageOfNobodyOursIsRefusedBeforeAnythingIsSentThere(String returnTo) {
    Api.Answer refused = ask("provincial", returnTo, Secret.challenge(VERIFIER)).answer();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.location()).isEmpty();
    assertThat(refused.cookies()).isEmpty();
  }

  @Test
  void whoAsksWronglyIsRefused() {
    assertThat(ask("elsewhere", PAGE, Secret.challenge(VERIFIER)).answer().problem())
        .isEqualTo("no-such-provider");
    assertThat(ask("provincial", PAGE, "short").answer().status()).isEqualTo(400);
    assertThat(api.ask(CALLBACK).path("provider", "elsewhere").answer().problem())
        .isEqualTo("no-such-provider");
    assertThat(api.ask(CALLBACK).path("provider", "provincial").answer().location())
        .isEqualTo(ORIGIN + "/app/?error=expired");
  }

  @ParameterizedTest
  @CsvSource({
    "10,440100198507210028,L1,2",
    "10,440100198507210028,L2,3",
    "10,440100198507210028,L0,1",
    "10,440100198507210028,L9,1",
    "10,440***********0028,L2,1",
    "20,440100198507210028,L2,1",
    "10,'',L2,1"
  })
  void thePlatformVouchesForWhomItNames(String type, String number, String credit, int level) {
    platform.answer(
        "/gd/tokeninfo",
        Party.Answer.json(
            """
            {"useridcode":"u","cn":"林示例","idcardtype":"%s","idcardnumber":"%s",
             "creditable_level_of_account":"%s"}"""
                .formatted(type, number, credit)));

    assertThat(redeem(signedIn(), VERIFIER).orElseThrow().person().level()).isEqualTo(level);
  }

  @Test
  void aFaultOfThePlatformIsToldAndNothingOfItLogged() throws Exception {
    List<Party.Answer> faults =
        List.of(
            Party.Answer.status(500, "{}"),
            Party.Answer.json("<html>"),
            Party.Answer.json("{}"),
            Party.Answer.reset(),
            Party.Answer.never());
    try (var logged = new Logged()) {
      for (Party.Answer fault : faults) {
        platform.answer("/gd/tokeninfo", fault);
        assertThat(shortly()).isEqualTo(PAGE + "?error=unavailable");
        platform.answer("/gd/access_token", fault);
        assertThat(shortly()).isEqualTo(PAGE + "?error=unavailable");
        open();
      }
      platform.answer("/gd/access_token", Party.Answer.status(400, "{\"error\":\"x\"}"));
      assertThat(shortly()).isEqualTo(PAGE + "?error=refused");
      assertThat(logged.text()).doesNotContainIgnoringCase("canary").doesNotContain(NUMBER);
    }
  }

  @Test
  void anOidcPlatformIsAskedWithANonceAndProvesIt() {
    Api.Answer back = oidc("aud", "\"hpf:1\"");

    assertThat(back.location()).startsWith(PAGE + "?ticket=");
    var person = redeem(back, VERIFIER).orElseThrow().person();
    assertThat(person)
        .isEqualTo(new FederatedPerson("s-1", Optional.of("林示例"), Optional.of(NUMBER), 3));
    String basic = platform.asked().get(platform.asked().size() - 2).authorization();
    assertThat(new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8))
        .isEqualTo("hpf%3A1:canary%26client%3Dsecret");
    assertThat(platform.asked().getLast().authorization()).isEqualTo("Bearer " + TOKEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "aud;\"another\"",
        "aud;[\"hpf:1\",\"another\"]",
        "nonce;\"planted\"",
        "exp;1",
        "sub;\"\""
      })
  void anIdTokenOfAnotherSignInIsRefused(String claim, String value) {
    assertThat(oidc(claim, value).location()).isEqualTo(PAGE + "?error=refused");
  }

  @Test
  void userInfoOfAnotherPersonIsRefused() {
    assertThat(oidc("sub", "\"s-2\"").location()).isEqualTo(PAGE + "?error=unavailable");
  }

  @Test
  void nothingOfThePersonIsInTheTableInTheClear() {
    signedIn();

    assertThat(rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain("林示例", NUMBER, "u-lin", VERIFIER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{\"providers\":[{\"id\":\"a\"}]}",
        "{\"origins\":[\"https://hall.example.org/\"],\"providers\":[]}",
        "{\"origins\":[\"http://hall.example.org\"],\"providers\":[]}"
      })
  void aMistakeInTheParametersFailsTheStart(String configuration) {
    assertThatIllegalStateException()
        .isThrownBy(() -> JsonProviders.read(configuration, "{\"a\":\"canary\"}"))
        .withMessageNotContaining("canary");
  }

  @Test
  void platformsAreReachedOverTlsAlone() {
    String plain = configuration().replace(platform.url(), "http://platform.example.org");

    assertThatIllegalStateException()
        .isThrownBy(() -> JsonProviders.read(plain, "{\"provincial\":\"s\",\"city\":\"s\"}"))
        .withMessageContaining("https");
  }

  private Api.Answer oidc(String claim, String value) {
    Api.Answer sent = authorize("city");
    Map<String, String> claims = new HashMap<>();
    claims.put("sub", "\"s-1\"");
    claims.put("aud", "\"hpf:1\"");
    claims.put("nonce", "\"" + query(sent.location()).get("nonce") + "\"");
    claims.put("exp", Long.toString(clock.instant().getEpochSecond() + 60));
    claims.put(claim, value);
    var members = new ArrayList<String>();
    claims.forEach((name, text) -> members.add("\"" + name + "\":" + text));
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                ("{" + String.join(",", members) + "}").getBytes(StandardCharsets.UTF_8));
    platform.answer(
        "/oidc/token",
        Party.Answer.json(
            "{\"access_token\":\"%s\",\"id_token\":\"e30.%s.c2ln\"}".formatted(TOKEN, payload)));
    platform.answer(
        "/oidc/userinfo",
        Party.Answer.json(
            """
            {"sub":"s-1","name":"林示例","id_number":"440100198507210028",
             "assurance_level":"high"}"""));
    return callback("city", sent, Map.of("code", CODE));
  }

  private Api.Answer signedIn() {
    return callback("provincial", authorize("provincial"), Map.of("code", CODE));
  }

  /** With a quarter of a second for each exchange. */
  private String shortly() {
    return Deadline.within(Duration.ofMillis(1_750), () -> signedIn().location());
  }

  private Api.Answer authorize(String provider) {
    return ask(provider, PAGE, Secret.challenge(VERIFIER)).answer();
  }

  private Api.Asking ask(String provider, String returnTo, String challenge) {
    return api.ask(AUTHORIZE)
        .path("provider", provider)
        .query(Map.of("returnTo", returnTo, "challenge", challenge));
  }

  private Api.Answer callback(String provider, Api.Answer sent, Map<String, String> answer) {
    return callback(provider, sent, sent.cookies(), answer);
  }

  private Api.Answer callback(
      String provider, Api.Answer sent, List<String> cookies, Map<String, String> answer) {
    return api.ask(CALLBACK)
        .path("provider", provider)
        .query("state", query(sent.location()).get("state"))
        .query(answer)
        .cookies(cookies)
        .answer();
  }

  private Optional<Tickets.Redeemed> redeem(Api.Answer back, String verifier) {
    return federation.tickets().redeem(query(back.location()).get("ticket"), verifier);
  }

  private List<String> rows() {
    return stack
        .dynamoDb()
        .scan(
            request -> request.tableName(stack.environment("identity-http").get("IDENTITY_TABLE")))
        .items()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Map<String, String> query(String location) {
    return decoded(URI.create(location).getRawQuery());
  }

  private static Map<String, String> decoded(String form) {
    Map<String, String> values = new HashMap<>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }
}
