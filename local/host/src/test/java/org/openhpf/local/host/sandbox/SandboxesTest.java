package org.openhpf.local.host.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.local.cloud.signin.OAuthParameters;
import org.openhpf.local.host.console.Replies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandboxes as identity meets them, over HTTP, with what the parameters say. */
class SandboxesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String VERIFIER = "a-verifier.of_43~characters-or-more-as-RFC-7636-asks";
  private static final String CHALLENGE = "oCVKLxuTZCqD4gdJl9d12_u7yrVEurPFa3iG8xg_PSw";
  private static final String ID_NUMBER = "440100198507210028";
  private static final String CARD = "6222020000000000000";

  private static WebServer server;
  private static String url;
  private static Map<String, String> parameters;

  @BeforeAll
  static void start(@TempDir Path state) throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    url = "http://127.0.0.1:" + port;
    var sandboxes = new Sandboxes(url, state);
    parameters = sandboxes.parameters();
    HttpRouting.Builder routing = HttpRouting.builder();
    routing.error(
        IllegalArgumentException.class,
        (request, response, e) -> Replies.problem(response, 400, "bad-request", e.getMessage()));
    sandboxes.register(routing);
    server = WebServer.builder().host("127.0.0.1").port(port).routing(routing).build().start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void aCodeOfTheMiniProgramGivesTheUsersOpenIdOnce() throws Exception {
    String code = code("{\"user\":\"lin\"}");
    JsonNode session = session(code, Map.of());
    assertThat(session.path("openid").asString()).matches("o[\\w-]{27}");
    assertThat(session.path("session_key").asString()).isNotEmpty();
    assertThat(session.has("errcode")).isFalse();
    assertThat(session(code, Map.of()).path("errcode").asInt()).isEqualTo(40163);

    JsonNode again = session(code("{\"user\":\"lin\"}"), Map.of());
    assertThat(again.path("openid")).isEqualTo(session.path("openid"));
    JsonNode other = session(code("{\"user\":\"chen\"}"), Map.of());
    assertThat(other.path("openid")).isNotEqualTo(session.path("openid"));
  }

  @ParameterizedTest
  @CsvSource({
    "js_code,of-nobody,40029",
    "appid,wx1,40013",
    "secret,guessed,40125",
    "grant_type,password,40002"
  })
  void whatIsWrongHasWeChatsErrorCode(String parameter, String value, int errcode)
      throws Exception {
    JsonNode refused = session(code("{\"user\":\"lin\"}"), Map.of(parameter, value));
    assertThat(refused.path("errcode").asInt()).isEqualTo(errcode);
    assertThat(refused.has("openid")).isFalse();
  }

  @Test
  void faultsOfWeChatCanBeAskedFor() throws Exception {
    assertThat(session(code("{\"user\":\"lin\",\"errcode\":-1}"), Map.of()).path("errcode").asInt())
        .isEqualTo(-1);
    assertThat(post("/_local/wechat/codes", "{\"user\":\"lin\",\"errcode\":7}", "").statusCode())
        .isEqualTo(400);
    assertThat(post("/_local/wechat/codes", "{}", "").statusCode()).isEqualTo(400);
  }

  @Test
  void theProvincialPlatformTellsWhoWasChosen() throws Exception {
    var page = get("/_local/provincial/oauth2/authorize?" + form(authorize()));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("林示例", "action=\"/_local/provincial/oauth2/authorize\"")
        .doesNotContain("440100");

    Map<String, String> answer = choose("lin");
    assertThat(answer).containsEntry("state", "s & 1");
    var token = accessToken(answer.get("code"), Map.of());
    assertThat(token.statusCode()).isEqualTo(200);
    assertThat(accessToken(answer.get("code"), Map.of()).statusCode()).isEqualTo(400);

    String shown = json(token).path("access_token").asString();
    JsonNode person = json(get("/_local/provincial/oauth2/tokeninfo?access_token=" + shown));
    assertThat(person.path("cn").asString()).isEqualTo("林示例");
    assertThat(person.path("idcardnumber").asString()).isEqualTo(ID_NUMBER);
    assertThat(person.path("idcardtype").asString()).isEqualTo("10");
    assertThat(person.path("telephonenumber").asString()).matches("139[0-9]{8}");
    assertThat(person.path("useridcode").asString()).hasSize(32);
    assertThat(get("/_local/provincial/oauth2/tokeninfo?access_token=guessed").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "client_secret,guessed",
    "code_verifier,another-verifier-of-43-characters-or-more-0123",
    "redirect_uri,http://127.0.0.1:1/elsewhere",
    "grant_type,password"
  })
  void aCodeIsGoodForItsClientAndVerifierAlone(String parameter, String value) throws Exception {
    var refused = accessToken(choose("chen").get("code"), Map.of(parameter, value));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).has("access_token")).isFalse();
  }

  @Test
  void onlyTheRegisteredAddressIsReturnedTo() throws Exception {
    Map<String, String> request = authorize();
    request.put("redirect_uri", "https://elsewhere.example.org/");
    var page = get("/_local/provincial/oauth2/authorize?" + form(request));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("location")).isEmpty();
  }

  @Test
  void somebodyMayTurnBack() throws Exception {
    assertThat(choose("nobody"))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "s & 1")
        .doesNotContainKey("code");
  }

  @ParameterizedTest
  @CsvSource({
    "林示例,440100198507210028,match",
    "林小明,440100198507210028,no-match",
    "林示例,440100198507210029,no-match"
  })
  void syntheticPeopleAloneMatch(String name, String idNumber, String result) throws Exception {
    Map<String, String> person = Map.of("name", name, "idNumber", idNumber);
    assertThat(proof("/real-name", person)).isEqualTo(result);
    Map<String, String> card = new LinkedHashMap<>(person);
    card.putAll(Map.of("cardNumber", CARD, "phone", "13900000001"));
    assertThat(proof("/bank-card", card)).isEqualTo(result);
    assertThat(
            proof(
                "/employer",
                Map.of(
                    "creditCode",
                    "91440101MA0000007B",
                    "name",
                    "广州示例有限公司",
                    "representativeName",
                    name,
                    "representativeIdNumber",
                    idNumber)))
        .isEqualTo(result);
  }

  @Test
  void aProofNeedsEveryElement() throws Exception {
    Map<String, String> card =
        new LinkedHashMap<>(
            Map.of("name", "林示例", "idNumber", ID_NUMBER, "cardNumber", CARD, "phone", "12"));
    assertThat(proof("/bank-card", card)).isEqualTo("no-match");
    card.put("phone", "13900000001");
    card.put("cardNumber", "6222020000000000005");
    assertThat(proof("/bank-card", card)).isEqualTo("no-match");
    String token = parameters.get("ProofServiceToken");
    assertThat(post("/_local/proofs/real-name", "{\"name\":\"林示例\"}", token).statusCode())
        .isEqualTo(400);
    assertThat(post("/_local/proofs/real-name", "{}", "guessed").statusCode()).isEqualTo(401);
  }

  private static String code(String body) throws Exception {
    return json(post("/_local/wechat/codes", body, "")).path("code").asString();
  }

  private static JsonNode session(String code, Map<String, String> changes) throws Exception {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("appid", parameters.get("MiniProgramAppId"));
    query.put("secret", parameters.get("MiniProgramSecret"));
    query.put("js_code", code);
    query.put("grant_type", "authorization_code");
    query.putAll(changes);
    return json(get("/_local/wechat/sns/jscode2session?" + form(query)));
  }

  private static Map<String, String> authorize() {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("service", "initService");
    request.put("response_type", "code");
    request.put("client_id", "openhpf-local");
    request.put("scope", "all");
    request.put("redirect_uri", url + "/v1/federation/provincial/callback");
    request.put("state", "s & 1");
    request.put("code_challenge", CHALLENGE);
    request.put("code_challenge_method", "S256");
    return request;
  }

  private static Map<String, String> choose(String person) throws Exception {
    Map<String, String> request = authorize();
    request.put("person", person);
    var chosen = postForm("/_local/provincial/oauth2/authorize", request);
    assertThat(chosen.statusCode()).isEqualTo(303);
    URI location = URI.create(chosen.headers().firstValue("location").orElseThrow());
    assertThat(location.getPath()).isEqualTo("/v1/federation/provincial/callback");
    return OAuthParameters.parse(location.getRawQuery()).values();
  }

  private static HttpResponse<String> accessToken(String code, Map<String, String> changes)
      throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", "openhpf-local");
    form.put(
        "client_secret",
        JSON.readTree(parameters.get("FederationSecrets")).path("provincial").asString());
    form.put("code", code);
    form.put("redirect_uri", url + "/v1/federation/provincial/callback");
    form.put("grant_type", "authorization_code");
    form.put("code_verifier", VERIFIER);
    form.putAll(changes);
    return postForm("/_local/provincial/oauth2/access_token", form);
  }

  private static String proof(String path, Map<String, String> body) throws Exception {
    var answer =
        post(
            "/_local/proofs" + path,
            JSON.writeValueAsString(body),
            parameters.get("ProofServiceToken"));
    return json(answer).path("result").asString();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> postForm(String path, Map<String, String> form)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(form)))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String token)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("content-type", "application/json")
            .header("authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
