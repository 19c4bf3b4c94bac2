package org.openhpf.appointments.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Route;
import tools.jackson.databind.JsonNode;

/** Standing and appeals as clients meet them. */
class StandingRoutesTest {
  private static final String SUBMIT = "POST /v1/appeals";
  private static final String LIST = "GET /v1/appeals";
  private static final String ONE = "GET /v1/appeals/{appealId}";
  private static final String DECIDE = "POST /v1/appeals/{appealId}/decision";
  private static final String STANDING = "GET /v1/standing";

  private final StandingHall standing = new StandingHall(Hall.inMemory());
  private final List<Route<?>> routes =
      new StandingRoutes(standing.standings, standing.appeals, standing.rules, standing.hall.ids)
          .all();
  private final HttpFunction http = new HttpFunction(routes);

  @Test
  void aPersonSeesHisNoShowsThePauseAndHisAppeal() {
    JsonNode clean = json(call(STANDING, "anna", "citizen", Map.of(), ""));
    assertThat(clean).isEqualTo(Json.read("{\"noShows\":[]}"));
    standing.paused("anna");

    JsonNode paused = json(call(STANDING, "anna", "citizen", Map.of(), ""));
    assertThat(paused.get("pausedUntil").stringValue()).isEqualTo("2026-12-30T18:30:00+08:00");
    assertThat(paused.get("noShows")).hasSize(3);
    assertThat(paused.at("/noShows/0").propertyNames())
        .containsExactly("appointmentId", "date", "branchId", "category");
    assertThat(paused.has("appealId")).isFalse();

    var submitted = submit("anna", "当日突发疾病");
    assertThat(submitted.getStatusCode()).isEqualTo(201);
    String appealId = json(submitted).get("appealId").stringValue();
    assertThat(submitted.getHeaders()).containsEntry("location", "/v1/appeals/" + appealId);
    assertThat(json(call(STANDING, "anna", "citizen", Map.of(), "")).get("appealId").stringValue())
        .isEqualTo(appealId);
    assertThat(json(call(LIST, "anna", "citizen", Map.of(), "")).get("items")).hasSize(1);
    assertThat(json(call(LIST, "bert", "citizen", Map.of(), "")).get("items")).isEmpty();

    var decided = decide(appealId, "olga", "officer", "accept", "材料属实");
    assertThat(json(decided).get("status").stringValue()).isEqualTo("accepted");
    JsonNode read = json(call(ONE, "anna", "citizen", Map.of("appealId", appealId), ""));
    assertThat(read.get("note").stringValue()).isEqualTo("材料属实");
    assertThat(read.get("reason").stringValue()).isEqualTo("当日突发疾病");
    assertThat(json(call(STANDING, "anna", "citizen", Map.of(), ""))).isEqualTo(clean);
  }

  @Test
  void everyRefusalHasItsType() {
    assertThat(type(submit("anna", "理由"))).isEqualTo("/problems/nothing-to-appeal");
    standing.paused("anna");
    String appealId = json(submit("anna", "理由")).get("appealId").stringValue();
    assertThat(type(submit("anna", "理由"))).isEqualTo("/problems/appeal-pending");
    assertThat(type(decide(appealId, "anna", "citizen officer", "accept", "理由")))
        .isEqualTo("/problems/own-case");
    assertThat(type(decide("no-such", "olga", "officer", "accept", "理由")))
        .isEqualTo("/problems/no-such-appeal");
    assertThat(decide(appealId, "olga", "officer", "reject", "理由").getStatusCode()).isEqualTo(200);
    assertThat(decide(appealId, "olga", "officer", "reject", "理由").getStatusCode()).isEqualTo(200);
    assertThat(type(decide(appealId, "olga", "officer", "accept", "理由")))
        .isEqualTo("/problems/appeal-decided");
    assertThat(type(submit("anna", "理由"))).isEqualTo("/problems/appeal-decided");
  }

  @Test
  void whoMayNotIsToldBeforeAnythingIsRead() {
    standing.paused("anna");
    String appealId = json(submit("anna", "理由")).get("appealId").stringValue();
    var id = Map.of("appealId", appealId);

    assertThat(type(call(ONE, "bert", "citizen", id, ""))).isEqualTo("/problems/not-owner");
    assertThat(type(call(ONE, "anna", "officer", id, ""))).isEqualTo("/problems/role-not-allowed");
    for (String roles : List.of("citizen", "staff", "auditor")) {
      assertThat(type(decide(appealId, "olga", roles, "accept", "理由")))
          .isEqualTo("/problems/role-not-allowed");
    }
    assertThat(type(call(SUBMIT, "olga", "officer", Map.of(), "{\"reason\":\"理由\"}")))
        .isEqualTo("/problems/role-not-allowed");
    assertThat(type(list("anna", "citizen", Map.of("status", "open"))))
        .isEqualTo("/problems/role-not-allowed");
    assertThat(json(list("olga", "citizen officer", Map.of("status", "open"))).get("items"))
        .hasSize(1);
    assertThat(json(list("olga", "citizen officer", Map.of())).get("items")).isEmpty();
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("{\"reason\":\"a\\u0000b\"}", "reason"),
        Arguments.of("{\"reason\":\"" + "理".repeat(501) + "\"}", "reason"),
        Arguments.of("{\"reason\":\"" + "😷".repeat(501) + "\"}", "reason"),
        Arguments.of("{\"reason\":\"  \"}", "reason"),
        Arguments.of("{\"reason\":\"a\\u202Eb\"}", "reason"),
        Arguments.of("{\"reason\":\"\\ud83d\"}", "reason"),
        Arguments.of("{\"reason\":{\"text\":\"a\"}}", "reason"),
        Arguments.of("{\"reason\":[\"a\"]}", "reason"),
        Arguments.of("{}", "reason"),
        Arguments.of("{\"reason\":\"a\",\"personId\":\"bert\"}", "personId"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsNoReasonIsRefusedByNameAndNothingIsStored(String body, String field) {
    standing.paused("anna");
    int rows = standing.hall.rows().size();

    var refused = call(SUBMIT, "anna", "citizen", Map.of(), body);

    assertThat(type(refused)).isEqualTo("/problems/invalid-request");
    assertThat(json(refused).at("/errors/0/field").stringValue()).isEqualTo(field);
    assertThat(standing.hall.rows()).hasSize(rows);
  }

  @Test
  void fiveHundredCharactersOfAnyPlaneAreAReason() {
    standing.paused("anna");
    String reason = "😷住é".repeat(166) + "😷👨";

    var submitted = submit("anna", reason);

    assertThat(submitted.getStatusCode()).isEqualTo(201);
    String appealId = json(submitted).get("appealId").stringValue();
    assertThat(standing.appeals.find(appealId).orElseThrow().reason()).isEqualTo(reason);
  }

  @Test
  void aCursorIsOnesOwnAndADecisionIsOneOfTwo() {
    String anothers = standing.hall.ids.nextOwnedBy("bert");
    assertThat(type(list("anna", "citizen", Map.of("cursor", anothers))))
        .isEqualTo("/problems/invalid-request");
    assertThat(type(list("olga", "officer", Map.of("status", "open", "cursor", anothers))))
        .isEqualTo("/problems/invalid-request");
    assertThat(type(list("olga", "officer", Map.of("status", "closed"))))
        .isEqualTo("/problems/invalid-request");
    assertThat(type(list("anna", "citizen", Map.of("limit", "100"))))
        .isEqualTo("/problems/invalid-request");
    assertThat(type(decide(anothers, "olga", "officer", "perhaps", "理由")))
        .isEqualTo("/problems/invalid-request");
  }

  @Test
  void everyProblemSpeaksChineseAndSaysWhatToDo() {
    List<Problem> own =
        List.of(
            StandingProblems.NOTHING_TO_APPEAL,
            StandingProblems.APPEAL_PENDING,
            StandingProblems.APPEAL_DECIDED,
            StandingProblems.NO_SUCH_APPEAL,
            StandingProblems.OWN_CASE);
    assertThat(routes.stream().flatMap(route -> route.problems().stream())).containsAll(own);
    assertThat(own)
        .allSatisfy(
            problem -> {
              assertThat(problem.title()).matches("[\\p{IsHan}，]+");
              assertThat(problem.detail()).matches("[\\p{IsHan}，。；、]+。");
            });
  }

  private APIGatewayV2HTTPResponse submit(String personId, String reason) {
    return call(SUBMIT, personId, "citizen", Map.of(), Json.write(Map.of("reason", reason)));
  }

  private APIGatewayV2HTTPResponse decide(
      String appealId, String officer, String roles, String decision, String note) {
    String body = Json.write(Map.of("decision", decision, "note", note));
    return call(DECIDE, officer, roles, Map.of("appealId", appealId), body);
  }

  private APIGatewayV2HTTPResponse list(String who, String roles, Map<String, String> query) {
    var event = event(LIST, who, roles);
    event.setQueryStringParameters(query);
    return http.apply(event);
  }

  private APIGatewayV2HTTPResponse call(
      String key, String who, String roles, Map<String, String> path, String body) {
    var event = event(key, who, roles);
    event.setPathParameters(path);
    event.setBody(body);
    return http.apply(event);
  }

  private static APIGatewayV2HTTPEvent event(String key, String who, String roles) {
    var claims =
        Map.of(
            "person_id",
            who,
            "cognito:groups",
            "[" + roles + "]",
            "assurance_level",
            "3",
            "channel",
            "mini-program");
    var jwt = JWT.builder().withClaims(claims).build();
    var authorizer = Authorizer.builder().withJwt(jwt).build();
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(key)
        .withRawPath(key.substring(key.indexOf(' ') + 1))
        .withHeaders(Map.of("content-type", "application/json"))
        .withRequestContext(RequestContext.builder().withAuthorizer(authorizer).build())
        .build();
  }

  private static JsonNode json(APIGatewayV2HTTPResponse response) {
    return Json.read(response.getBody());
  }

  private static String type(APIGatewayV2HTTPResponse response) {
    return json(response).get("type").stringValue();
  }
}
