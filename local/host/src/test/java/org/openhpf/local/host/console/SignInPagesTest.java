package org.openhpf.local.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.local.cloud.TokenRequest;
import org.openhpf.local.cloud.TokenRequest.Role;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.signin.OAuthParameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in as a browser does, over HTTP. */
class SignInPagesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String AUTHORIZE = "/_local/oauth2/authorize";
  private static final String TOKEN = "/_local/oauth2/token";
  private static final String VERIFIER = "a-verifier.of_43~characters-or-more-as-RFC-7636-asks";
  private static final String ID_NUMBER = "440100195803120015";

  /** Only ever moved forward, so that the tests may share it with the pool, whose key is dear. */
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.now());

  private static UserPool pool;
  private WebServer server;

  @BeforeAll
  static void openPool() {
    pool = UserPool.inMemory(0, NOW::get);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  @BeforeEach
  void start() {
    HttpRouting.Builder routing = HttpRouting.builder().addFilter(new LoopbackOnly());
    new SignInPages(Optional.of(pool), NOW::get).register(routing);
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aPageSignsSomebodyIn() throws Exception {
    var asked = get(AUTHORIZE + "?" + form(request()), "");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("开发环境登录", "陈示例", "value=\"new\"").doesNotContain("440100");
    assertThat(header(asked, "content-security-policy")).contains("form-action 'self'");

    var chosen = choose("chen", request(), "");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(header(chosen, "location")).startsWith(origin() + "/app/?code=");
    assertThat(answer(chosen)).containsEntry("state", "a state & more");
    assertThat(header(chosen, "set-cookie"))
        .contains("; Path=/_local/oauth2", "; HttpOnly", "; SameSite=Lax");

    var given = redeem(answer(chosen).get("code"), Map.of());
    assertThat(header(given, "cache-control")).isEqualTo("no-store");
    JsonNode token = json(given);
    assertThat(token.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
    JWTClaimsSet claims = claims(token);
    assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("citizen");
    assertThat(claims.getStringClaim("channel")).isEqualTo("web");
    assertThat(claims.getStringClaim("person_id")).isEqualTo(personId(ID_NUMBER));
  }

  @ParameterizedTest
  @CsvSource({"staff,he,staff,web", "officer,guo,officer,web", "kiosk,kiosk,staff,kiosk"})
  void everyRoleHasItsPeople(String hint, String person, String group, String channel)
      throws Exception {
    var chosen = choose(person, request("login_hint", hint), "");
    JWTClaimsSet claims = claims(json(redeem(answer(chosen).get("code"), Map.of())));
    assertThat(claims.getStringListClaim("cognito:groups")).containsExactly(group);
    assertThat(claims.getStringClaim("channel")).isEqualTo(channel);
    // Nobody is another role's person.
    assertThat(answer(choose("chen", request("login_hint", hint), "")))
        .containsEntry("error", "invalid_request");
  }

  @Test
  void aSessionKnowsOnePersonOfARole() throws Exception {
    String newcomer = cookie(choose("new", request(), ""));
    String both = cookie(choose("he", request("login_hint", "staff"), newcomer));
    String first = signedIn(request("prompt", "none"), both);
    assertThat(signedIn(request(), both)).isEqualTo(first);
    assertThat(signedIn(request("login_hint", "staff"), both)).isNotEqualTo(first);
    // The id the browser had before it signed in again is worth nothing.
    assertThat(answer(get(AUTHORIZE + "?" + form(request("prompt", "none")), newcomer)))
        .containsEntry("error", "login_required");

    assertThat(get(AUTHORIZE + "?" + form(request("prompt", "login")), both).statusCode())
        .isEqualTo(200);
    assertThat(answer(get(AUTHORIZE + "?" + form(request("prompt", "none")), "")))
        .containsEntry("error", "login_required")
        .containsEntry("state", "a state & more");
    assertThat(
            answer(
                get(
                    AUTHORIZE + "?" + form(request("prompt", "none", "login_hint", "officer")),
                    both)))
        .containsEntry("error", "login_required");
    NOW.set(NOW.get().plus(Duration.ofHours(12)));
    assertThat(answer(get(AUTHORIZE + "?" + form(request("prompt", "none")), both)))
        .containsEntry("error", "login_required");
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    String session = cookie(choose("lin", request(), ""));
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("client_id", UserPool.CLIENT_ID);
    wanted.put("logout_uri", "https://evil.example/app/");
    assertThat(get("/_local/oauth2/logout?" + form(wanted), session).statusCode()).isEqualTo(400);
    wanted.put("logout_uri", origin() + "/app/");
    var out = get("/_local/oauth2/logout?" + form(wanted), session);
    assertThat(header(out, "location")).isEqualTo(origin() + "/app/");
    assertThat(header(out, "set-cookie")).contains("Max-Age=0");
    assertThat(answer(get(AUTHORIZE + "?" + form(request("prompt", "none")), session)))
        .containsEntry("error", "login_required");
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    String code = answer(choose("lin", request(), "")).get("code");
    assertThat(redeem(code, Map.of()).statusCode()).isEqualTo(200);
    refused(redeem(code, Map.of()), "invalid_grant");
  }

  @Test
  void aCodeShownWithTheWrongVerifierIsUsedUp() throws Exception {
    String code = answer(choose("lin", request(), "")).get("code");
    refused(redeem(code, Map.of("code_verifier", VERIFIER + "x")), "invalid_grant");
    refused(redeem(code, Map.of()), "invalid_grant");
  }

  @Test
  void aCodeLastsAMinute() throws Exception {
    String code = answer(choose("lin", request(), "")).get("code");
    NOW.set(NOW.get().plusSeconds(60));
    refused(redeem(code, Map.of()), "invalid_grant");
    String next = answer(choose("lin", request(), "")).get("code");
    NOW.set(NOW.get().plusSeconds(59));
    assertThat(redeem(next, Map.of()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri,http://127.0.0.1/app/,invalid_grant",
    "client_id,another,invalid_client",
    "client_id,'',invalid_request",
    "code,guessed,invalid_grant",
    "code_verifier,'',invalid_request",
    "grant_type,password,unsupported_grant_type"
  })
  void aCodeIsForWhoAskedForIt(String name, String value, String error) throws Exception {
    String code = answer(choose("lin", request(), "")).get("code");
    refused(redeem(code, Map.of(name, value)), error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/app/",
        "//evil.example/app/",
        "/app/",
        "ORIGIN",
        "ORIGIN/",
        "ORIGIN/v1/branches",
        "ORIGIN@evil.example/app/",
        "ORIGIN.evil.example/app/",
        "ORIGIN/app/../_local/",
        "ORIGIN/app/%2e%2e/_local/",
        "ORIGIN/app/#/bookings",
        "ORIGIN/app/?next=https://evil.example",
        "ORIGIN/app/\r\nSet-Cookie: a=b",
        "http://127.0.0.1:1/app/",
        "http://localhost/app/",
        "javascript:alert(1)"
      })
  void nobodyIsSentAnywhereElse(String uri) throws Exception {
    var request = request("redirect_uri", uri.replace("ORIGIN", origin()));
    for (var reply :
        List.of(get(AUTHORIZE + "?" + form(request), ""), choose("chen", request, ""))) {
      assertThat(reply.statusCode()).isEqualTo(400);
      assertThat(header(reply, "location")).isEmpty();
      assertThat(header(reply, "content-type")).startsWith("text/html");
    }
  }

  @Test
  void anUnknownClientIsShownARefusal() throws Exception {
    var reply = get(AUTHORIZE + "?" + form(request("client_id", "<b>another</b>")), "");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).doesNotContain("<b>");
    assertThat(get(AUTHORIZE + "?client_id=a&client_id=b", "").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "response_type,token,unsupported_response_type",
    "scope,profile,invalid_scope",
    "code_challenge,'',invalid_request",
    "code_challenge,short,invalid_request",
    "code_challenge_method,plain,invalid_request",
    "code_challenge_method,'',invalid_request",
    "prompt,consent,invalid_request",
    "login_hint,admin,invalid_request"
  })
  void otherFaultsAreToldToThePage(String name, String value, String error) throws Exception {
    assertThat(answer(get(AUTHORIZE + "?" + form(request(name, value)), "")))
        .containsEntry("error", error)
        .containsEntry("state", "a state & more")
        .doesNotContainKey("code");
  }

  @Test
  void whatWasSentIsTextOnThePage() throws Exception {
    String state = "\"><script>{{people}}</script>";
    String page = get(AUTHORIZE + "?" + form(request("state", state)), "").body();
    assertThat(page).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script");
    assertThat(answer(choose("chen", request("state", state), ""))).containsEntry("state", state);
  }

  @Test
  void aPageOfTheInternetCannotChoose() throws Exception {
    var foreign =
        HttpRequest.newBuilder(URI.create(origin() + AUTHORIZE))
            .header("origin", "https://evil.example")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(request("person", "chen"))));
    assertThat(HTTP.send(foreign.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void whereTokensComeFromElsewhereThereIsNoSignIn() throws Exception {
    HttpRouting.Builder routing = HttpRouting.builder();
    new SignInPages(Optional.empty(), NOW::get).register(routing);
    server.stop();
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
    assertThat(get(AUTHORIZE + "?" + form(request()), "").statusCode()).isEqualTo(404);
  }

  /** A good request; {@code changes} are names and values, an empty value leaves the name out. */
  private Map<String, String> request(String... changes) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8));
    Map<String, String> request = new LinkedHashMap<>();
    request.put("response_type", "code");
    request.put("client_id", UserPool.CLIENT_ID);
    request.put("redirect_uri", origin() + "/app/");
    request.put("scope", "openid");
    request.put("state", "a state & more");
    request.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    request.put("code_challenge_method", "S256");
    for (int i = 0; i < changes.length; i += 2) {
      request.put(changes[i], changes[i + 1]);
    }
    return request;
  }

  private HttpResponse<String> choose(String person, Map<String, String> request, String session)
      throws Exception {
    Map<String, String> form = new LinkedHashMap<>(request);
    form.put("person", person);
    return post(AUTHORIZE, form, session);
  }

  private String signedIn(Map<String, String> request, String session) throws Exception {
    var reply = get(AUTHORIZE + "?" + form(request), session);
    return claims(json(redeem(answer(reply).get("code"), Map.of()))).getStringClaim("person_id");
  }

  private HttpResponse<String> redeem(String code, Map<String, String> changes) throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", UserPool.CLIENT_ID);
    form.put("redirect_uri", origin() + "/app/");
    form.put("code_verifier", VERIFIER);
    form.put("code", code);
    form.putAll(changes);
    return post(TOKEN, form, "");
  }

  private static void refused(HttpResponse<String> reply, String error) {
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(header(reply, "cache-control")).isEqualTo("no-store");
    assertThat(JsonMapper.shared().readTree(reply.body()).path("error").asString())
        .isEqualTo(error);
  }

  private String personId(String idNumber) {
    return pool.issue(TokenRequest.of(Role.CITIZEN).forIdNumber(idNumber)).personId();
  }

  private static JWTClaimsSet claims(JsonNode token) throws Exception {
    return SignedJWT.parse(token.path("access_token").asString()).getJWTClaimsSet();
  }

  private static JsonNode json(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(reply.body());
  }

  /** The parameters it sends back to the page. */
  private static Map<String, String> answer(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
    return OAuthParameters.parse(header(reply, "location").split("\\?", 2)[1]).values();
  }

  private static String cookie(HttpResponse<String> reply) {
    return header(reply, "set-cookie").split(";")[0];
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(origin() + path)).header("cookie", cookie);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String cookie)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(origin() + path))
            .header("cookie", cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(form)));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.port();
  }
}
