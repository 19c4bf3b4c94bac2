package org.openhpf.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sample.SampleFunction;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  private static final List<Route<?>> ROUTES = SampleFunction.routes(new SampleEnvironment());
  private static final String TEXT = OpenApi.of(ROUTES);
  private static final JsonNode DOCUMENT = Json.read(TEXT);

  @Test
  void is_the_same_text_whatever_order_the_routes_are_in() {
    assertThat(OpenApi.of(ROUTES.reversed())).isEqualTo(TEXT);
    assertThat(TEXT).endsWith("}\n").doesNotContain("\r");
    assertThat(DOCUMENT.get("openapi").stringValue()).isEqualTo("3.1.0");
    assertThat(DOCUMENT.get("paths").propertyNames())
        .containsExactly(
            "/v1/bookings",
            "/v1/bookings/{bookingId}",
            "/v1/bookings/{bookingId}/start-time",
            "/v1/rooms");
    assertThat(DOCUMENT.at("/paths/~1v1~1bookings~1{bookingId}").propertyNames())
        .containsExactly("get", "delete");
  }

  @Test
  void shows_a_text_under_its_own_content_type() {
    record Nothing() {}
    Route<?> file =
        Route.get("/v1/file", Nothing.class)
            .open()
            .answersText("text/calendar; charset=utf-8")
            .to((request, call) -> Reply.text("text/calendar; charset=utf-8", ""));

    assertThat(
            Json.read(OpenApi.of(List.of(file))).at("/paths/~1v1~1file/get/responses/200/content"))
        .isEqualTo(
            Json.read("{\"text/calendar; charset=utf-8\": {\"schema\": {\"type\": \"string\"}}}"));
  }

  @Test
  void shows_bytes_by_their_content_type_alone() {
    record Nothing() {}
    Route<?> picture =
        Route.get("/v1/picture", Nothing.class)
            .open()
            .answersBytes("image/png")
            .to((request, call) -> Reply.bytes("image/png", new byte[0]));

    assertThat(
            Json.read(OpenApi.of(List.of(picture)))
                .at("/paths/~1v1~1picture/get/responses/200/content"))
        .isEqualTo(Json.read("{\"image/png\": {\"schema\": {}}}"));
  }

  @Test
  void takes_texts_by_name() {
    record Stated(Map<String, String> stated) {}
    Route<?> route =
        Route.post("/v1/stated", Stated.class).open().to((request, call) -> Reply.noContent());

    assertThat(
            Json.read(OpenApi.of(List.of(route)))
                .at("/components/schemas/Stated/properties/stated"))
        .isEqualTo(
            Json.read(
                """
                {"type": "object", "additionalProperties": {"type": "string", "minLength": 1,
                 "maxLength": 200}, "maxProperties": 100}"""));
  }

  @Test
  void has_every_reference_it_makes() {
    assertThat(DOCUMENT.findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(DOCUMENT.at(reference.stringValue().substring(1)).isObject()).isTrue());
  }

  @Test
  void names_each_operation_once() {
    assertThat(DOCUMENT.findValues("operationId").stream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder(
            "postBookings",
            "getBookingsByBookingId",
            "deleteBookingsByBookingId",
            "postBookingsByBookingIdStartTime",
            "getRooms");
    assertThat(operation("/v1/rooms", "get").get("tags").get(0).stringValue()).isEqualTo("rooms");
    assertThat(operation("/v1/rooms", "get").get("summary").stringValue())
        .isEqualTo("Rooms there are");
  }

  @Test
  void says_who_may() {
    assertThat(operation("/v1/rooms", "get").get("x-openhpf-access"))
        .isEqualTo(Json.read("{\"public\": true}"));
    assertThat(operation("/v1/rooms", "get").get("security")).isEqualTo(Json.read("[]"));
    assertThat(operation("/v1/bookings", "post").get("x-openhpf-access"))
        .isEqualTo(Json.read("{\"roles\": [\"citizen\", \"agent\"], \"level\": 2}"));
    assertThat(operation("/v1/bookings", "post").get("security"))
        .isEqualTo(Json.read("[{\"bearer\": []}]"));
    assertThat(operation("/v1/bookings/{bookingId}", "delete").get("x-openhpf-access"))
        .isEqualTo(
            Json.read(
                """
                {"roles": ["citizen"], "level": 1, "owner": "bookingId", "matter": "rooms"}"""));
  }

  @Test
  void reads_query_and_path_from_the_request_record() {
    JsonNode query = operation("/v1/rooms", "get").get("parameters");
    assertThat(query.get(0))
        .isEqualTo(
            Json.read(
                """
                {"name": "kind", "in": "query", "required": false, "description": "Only these",
                 "schema": {"type": "string", "enum": ["family-room", "hall"]}}"""));
    assertThat(query.get(1).get("schema"))
        .isEqualTo(
            Json.read(
                """
                {"type": "integer", "format": "int32", "minimum": 1, "maximum": 100,
                 "examples": [20]}"""));
    assertThat(query.get(2))
        .isEqualTo(
            Json.read(
                """
                {"name": "kinds", "in": "query", "required": false, "schema": {"type": "array",
                 "items": {"type": "string", "enum": ["family-room", "hall"]}, "maxItems": 100},
                 "explode": false}"""));
    assertThat(operation("/v1/rooms", "get").has("requestBody")).isFalse();

    JsonNode path = operation("/v1/bookings/{bookingId}/start-time", "post");
    assertThat(path.get("parameters").get(0).get("in").stringValue()).isEqualTo("path");
    assertThat(path.at("/requestBody/content/application~1json/schema"))
        .isEqualTo(
            Json.read(
                """
                {"type": "object", "required": ["startTime"], "properties": {"startTime":
                 {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}},
                 "additionalProperties": false}"""));
  }

  @Test
  void knows_its_headers() {
    assertThat(references(operation("/v1/bookings", "post").get("parameters")))
        .containsExactly(
            "#/components/parameters/IdempotencyKey", "#/components/parameters/CorrelationId");
    assertThat(references(operation("/v1/rooms", "get").get("parameters")))
        .containsExactly("#/components/parameters/CorrelationId");
    assertThat(operation("/v1/bookings", "post").at("/responses/201/headers").propertyNames())
        .containsExactly("X-Correlation-Id", "Location");
    assertThat(operation("/v1/rooms", "get").at("/responses/200/headers").propertyNames())
        .containsExactly("X-Correlation-Id");
  }

  @Test
  void describes_the_good_answer() {
    assertThat(operation("/v1/bookings", "post").at("/responses/201/content/application~1json"))
        .isEqualTo(Json.read("{\"schema\": {\"$ref\": \"#/components/schemas/Booking\"}}"));
    assertThat(operation("/v1/rooms", "get").at("/responses/200/content/application~1json/schema"))
        .isEqualTo(
            Json.read(
                """
                {"type": "object", "required": ["items"], "properties": {
                 "items": {"type": "array", "items": {"$ref": "#/components/schemas/Room"}},
                 "nextCursor": {"type": "string",
                  "description": "Give it as cursor to read on; absent on the last page."}}}"""));
    assertThat(operation("/v1/bookings/{bookingId}", "delete").at("/responses/204").has("content"))
        .isFalse();
  }

  @Test
  void groups_the_problems_by_status() {
    JsonNode responses = operation("/v1/bookings", "post").get("responses");

    assertThat(responses.propertyNames())
        .containsExactly("201", "400", "401", "403", "409", "413", "415", "500", "503");
    assertThat(responses.get("401").get("$ref").stringValue())
        .isEqualTo("#/components/responses/SignInRequired");
    assertThat(responses.at("/409/content/application~1problem+json/examples").propertyNames())
        .containsExactly("idempotency-key-reused", "slot-full");
    assertThat(responses.at("/403/content/application~1problem+json/examples").propertyNames())
        .containsExactly("role-not-allowed", "not-by-others", "assurance-too-low", "too-early");
    assertThat(operation("/v1/rooms", "get").get("responses").propertyNames())
        .containsExactly("200", "400", "500", "503");
    assertThat(operation("/v1/bookings/{bookingId}", "get").at("/responses/403/$ref").stringValue())
        .isEqualTo("#/components/responses/NotAllowed");
  }

  @Test
  void documents_each_problem_once_by_its_type() {
    assertThat(DOCUMENT.at("/x-openhpf-problems/~1problems~1slot-full"))
        .isEqualTo(Json.read("{\"status\":409,\"title\":\"该时段已约满\",\"detail\":\"请选择其他时段。\"}"));
    JsonNode example =
        DOCUMENT.at(
            "/components/responses/InvalidRequest/content/application~1problem+json/examples"
                + "/invalid-request/value");
    assertThat(example.propertyNames())
        .containsAll(texts(DOCUMENT.at("/components/schemas/Problem/required")));
  }

  @Test
  void says_what_raises_a_level_that_is_too_low() {
    JsonNode example =
        DOCUMENT.at(
            "/components/responses/NotAllowed/content/application~1problem+json/examples"
                + "/assurance-too-low/value");

    assertThat(example.get("requiredLevel").intValue()).isEqualTo(3);
    assertThat(example.get("ways"))
        .isEqualTo(
            Json.read(
                """
                [{"way": "bank-card", "atLeast": 3, "atMost": 3},
                 {"way": "federation", "atLeast": 2, "atMost": 3},
                 {"way": "counter", "atLeast": 4, "atMost": 4}]"""));
    assertThat(DOCUMENT.at("/components/schemas/Problem/properties").propertyNames())
        .contains("requiredLevel", "ways");
  }

  @Test
  void writes_records_in_the_order_of_their_components() {
    JsonNode room = DOCUMENT.at("/components/schemas/Room");

    assertThat(room.get("properties").propertyNames())
        .containsExactly(
            "roomId",
            "kind",
            "place",
            "open",
            "places",
            "share",
            "fee",
            "starts",
            "taken",
            "closedAt");
    assertThat(texts(room.get("required"))).hasSize(9).doesNotContain("closedAt");
    assertThat(room.at("/properties/fee/pattern").stringValue())
        .isEqualTo("^-?[0-9]{1,16}\\.[0-9]{2}$");
    assertThat(room.at("/properties/closedAt/format").stringValue()).isEqualTo("date-time");
    assertThat(room.has("additionalProperties")).isFalse();
  }

  @Test
  void holds_requests_to_limits_that_replies_are_free_of() {
    JsonNode asked = DOCUMENT.at("/components/schemas/PlaceInput");
    JsonNode answered = DOCUMENT.at("/components/schemas/Place");

    assertThat(asked.at("/properties/street/maxLength").intValue()).isEqualTo(200);
    assertThat(asked.get("additionalProperties").booleanValue()).isFalse();
    assertThat(answered.at("/properties/street").propertyNames())
        .containsExactly("type", "description");
    assertThat(DOCUMENT.at("/components/schemas/BookRoom/properties/note/maxLength").intValue())
        .isEqualTo(20);
  }

  record WithDuration(Duration length) {}

  record Empty() {}

  static final class Elsewhere {
    record Booking(String other) {}
  }

  @Test
  void refuses_what_it_cannot_describe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenApi.of(List.of(answering(WithDuration.class))))
        .withMessageContaining("WithDuration.length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenApi.of(List.of(answering(String.class))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> {
              var routes = new ArrayList<>(ROUTES);
              routes.add(answering(Elsewhere.Booking.class));
              OpenApi.of(routes);
            })
        .withMessageContaining("two different records are named Booking");
  }

  @Test
  void refuses_one_type_for_two_problems() {
    var routes = new ArrayList<>(ROUTES);
    routes.add(
        Route.get("/v1/other", Empty.class)
            .open()
            .mayRefuse(new Problem(409, "slot-full", "另一个", "另一个。"))
            .to((request, call) -> Reply.noContent()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenApi.of(routes))
        .withMessageContaining("/problems/slot-full");
  }

  private static Route<Empty> answering(Class<?> body) {
    return Route.get("/v1/others", Empty.class)
        .open()
        .answers(200, body)
        .to((request, call) -> Reply.noContent());
  }

  private static JsonNode operation(String path, String method) {
    return DOCUMENT.get("paths").get(path).get(method);
  }

  private static List<String> references(JsonNode list) {
    return list.findValues("$ref").stream().map(JsonNode::stringValue).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  @Test
  void samples_any_variable() {
    Map<String, String> environment = new SampleEnvironment();

    assertThat(environment.get("AWS_REGION")).isEqualTo("cn-north-1");
    assertThat(environment.getOrDefault("QUEUE_URL", "")).startsWith("https://");
    assertThat(environment).containsKey("ANYTHING").doesNotContainKey("AWS_ENDPOINT_URL_SQS");
  }
}
