package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.journeys.People.answer;
import static org.openhpf.local.host.journeys.People.bearer;
import static org.openhpf.local.host.journeys.People.proven;
import static org.openhpf.local.host.journeys.People.token;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * People sign in and act for each other, over HTTP, against the sandboxes of one running platform.
 */
class IdentityJourneyTest {
  private static final String VERIFIER = "page-verifier.of_43~characters-or-more-0123456789";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private static Platform platform;

  @BeforeAll
  static void start() throws Exception {
    platform = IdentityPlatform.shared();
  }

  @Test
  void byTheMiniProgramWithAPhoneAtFirstThenAlone() throws Exception {
    String phone = "13900000101";
    Answer asked = byMiniProgram("lin");
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.body().path("challenge").path("kind").asString()).isEqualTo("phone");
    answer(asked, Map.of("phone", phone));
    Answer in = answer(asked, Map.of("code", IdentityPlatform.codeSentTo(phone)));
    assertThat(in.text("status")).as(in.body().toString()).isEqualTo("signed-in");

    Answer me = platform.get("/v1/me", token(in));
    assertThat(me.text("phone")).isEqualTo("139****0101");
    assertThat(me.body().path("level").asInt()).isEqualTo(1);
    Answer proven =
        platform.post(
            "/v1/me/proofs",
            Map.of("kind", "real-name", "name", "林示例", "idNumber", "440100198507210028"),
            bearer(in));
    assertThat(proven.status()).isEqualTo(201);

    Answer again = byMiniProgram("lin");
    assertThat(again.text("status")).isEqualTo("signed-in");
    JsonNode raised = platform.get("/v1/me", token(again)).body();
    assertThat(raised.path("level").asInt()).isEqualTo(2);
    assertThat(raised.path("personId")).isEqualTo(me.body().path("personId"));
    JsonNode bindings = platform.get("/v1/me/bindings", token(again)).body().path("items");
    assertThat(bindings.valueStream().map(each -> each.path("kind").asString()))
        .containsExactlyInAnyOrder("openid", "phone");
  }

  @Test
  void byTheProvincialPlatformAtTheLevelItVouchesFor() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> sent =
        browser.get(
            platform.url()
                + "/v1/federation/provincial/authorize?returnTo=%2Fapp%2F&challenge="
                + challenge());
    assertThat(sent.statusCode()).isEqualTo(302);
    HttpResponse<String> page = browser.get(location(sent));
    assertThat(page.body()).contains("陈示例");
    HttpResponse<String> chosen =
        browser.post(platform.url() + "/_local/provincial/oauth2/authorize", form(page, "chen"));
    HttpResponse<String> back = browser.get(location(chosen));
    assertThat(location(back)).startsWith(platform.url() + "/app/?ticket=");

    String ticket = location(back).substring((platform.url() + "/app/?ticket=").length());
    Map<String, String> way = Map.of("way", "ticket", "ticket", ticket, "verifier", VERIFIER);
    Answer in = platform.post("/v1/sessions", way, Map.of());
    assertThat(in.status()).as(in.body().toString()).isEqualTo(201);
    assertThat(in.body().path("level").asInt()).isEqualTo(3);
    assertThat(platform.get("/v1/me", token(in)).text("name")).isEqualTo("*示例");

    assertThat(platform.post("/v1/sessions", way, Map.of()).text("type"))
        .isEqualTo("/problems/not-recognised");
    assertThat(location(browser.get(location(chosen)))).endsWith("/app/?error=expired");
  }

  @Test
  void forAnotherUntilHeTakesItBack() throws Exception {
    Answer mother = proven("13900000103", "陈示例", "440100195803120015");
    Answer son = proven("13900000104", "王示例", "440100198507210036");
    Answer given =
        platform.post(
            "/v1/me/delegations",
            Map.of(
                "delegateName",
                "王示例",
                "delegateIdNumber",
                "440100198507210036",
                "matters",
                List.of("appointments"),
                "until",
                LocalDate.now(ChinaTime.ZONE).plusDays(30).toString()),
            bearer(mother));
    assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
    String path = "/v1/me/delegations/" + given.text("delegationId");
    assertThat(platform.post(path + "/acceptance", Map.of(), bearer(son)).status()).isEqualTo(200);
    Answer acting = platform.post(path + "/sessions", Map.of(), bearer(son));
    assertThat(acting.status()).as(acting.body().toString()).isEqualTo(201);

    JsonNode slot =
        platform
            .get("/v1/slots/recommended?category=withdrawal&near=23.12,113.36&limit=1")
            .body()
            .path("items")
            .path(0);
    Answer booked =
        platform.post(
            "/v1/appointments",
            Map.of(
                "branchId", slot.path("branchId").asString(),
                "category", "withdrawal",
                "date", slot.path("date").asString(),
                "startTime", slot.path("startTime").asString()),
            bearer(acting));
    assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
    assertThat(platform.get("/v1/appointments", token(mother)).body().path("items")).hasSize(1);
    assertThat(platform.get("/v1/appointments", token(son)).body().path("items")).isEmpty();
    assertThat(platform.get("/v1/me/bindings", token(acting)).text("type"))
        .isEqualTo("/problems/not-by-others");

    assertThat(platform.delete(path, token(mother)).status()).isEqualTo(204);
    String appointment = "/v1/appointments/" + booked.text("appointmentId");
    assertThat(platform.delete(appointment, token(acting)).text("type"))
        .isEqualTo("/problems/standing-ended");
  }

  /** Keeps the cookies of the platform and follows nothing by itself. */
  private static final class Browser {
    private final HttpClient http = HttpClient.newHttpClient();
    private String cookies = "";

    HttpResponse<String> get(String url) throws Exception {
      return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    HttpResponse<String> post(String url, String form) throws Exception {
      return send(
          HttpRequest.newBuilder(URI.create(url))
              .header("content-type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      if (!cookies.isEmpty()) {
        request.header("cookie", cookies);
      }
      var reply = http.send(request.build(), BodyHandlers.ofString());
      reply.headers().firstValue("set-cookie").ifPresent(set -> cookies = set.split(";")[0]);
      return reply;
    }
  }

  private static String form(HttpResponse<String> page, String person) {
    var form = new StringBuilder("person=" + person);
    Matcher hidden = HIDDEN.matcher(page.body());
    while (hidden.find()) {
      String value = hidden.group(2).replace("&amp;", "&");
      form.append('&').append(hidden.group(1)).append('=').append(encoded(value));
    }
    return form.toString();
  }

  private static Answer byMiniProgram(String user) throws Exception {
    String code =
        platform.post("/_local/wechat/codes", Map.of("user", user), Map.of()).text("code");
    return platform.post("/v1/sessions", Map.of("way", "mini-program", "code", code), Map.of());
  }

  private static String location(HttpResponse<String> reply) {
    return reply.headers().firstValue("location").orElseThrow();
  }

  private static String challenge() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
