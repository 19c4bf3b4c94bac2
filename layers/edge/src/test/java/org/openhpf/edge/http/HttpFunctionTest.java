package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.Captured;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Money;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.RetryLater;

class HttpFunctionTest {
  record Nothing() {}

  record OneThing(String thingId) {}

  enum Status {
    NO_SHOW
  }

  record Thing(
      String thingId,
      Status status,
      LocalDate date,
      LocalTime time,
      Instant at,
      Money fee,
      Optional<String> note,
      Optional<String> absent,
      List<Status> more) {

    public boolean isOpen() {
      return true;
    }

    public String getOwner() {
      return "person-1";
    }
  }

  private static final Thing THING =
      new Thing(
          "t1",
          Status.NO_SHOW,
          LocalDate.of(2026, 10, 8),
          LocalTime.of(9, 0),
          Instant.parse("2026-10-08T01:00:00.123Z"),
          Money.ofFen(123450),
          Optional.of("好"),
          Optional.empty(),
          List.of(Status.NO_SHOW));

  private static HttpFunction answering(BiFunction<Nothing, Call, Reply> handler) {
    return new HttpFunction(List.of(Route.get("/v1/things", Nothing.class).open().to(handler)));
  }

  private static APIGatewayV2HTTPResponse failing(RuntimeException e) {
    try (var quiet = new Captured()) {
      var response = failingAloud(e);
      assertThat(quiet.lines()).isNotEmpty();
      return response;
    }
  }

  private static APIGatewayV2HTTPResponse failingAloud(RuntimeException e) {
    return answering(
            (request, call) -> {
              throw e;
            })
        .apply(Request.to("GET /v1/things").event());
  }

  @Test
  void finds_the_route_by_its_key() {
    var function =
        new HttpFunction(
            List.of(
                Route.get("/v1/things/{thingId}", OneThing.class)
                    .open()
                    .to((request, call) -> Reply.ok(request)),
                Route.delete("/v1/things/{thingId}", OneThing.class)
                    .open()
                    .to((request, call) -> Reply.noContent())));

    var got = function.apply(Request.to("GET /v1/things/{thingId}").path("thingId", "a").event());
    assertThat(got.getStatusCode()).isEqualTo(200);
    assertThat(got.getBody()).isEqualTo("{\"thingId\":\"a\"}");
    var deleted =
        function.apply(Request.to("DELETE /v1/things/{thingId}").path("thingId", "a").event());
    assertThat(deleted.getStatusCode()).isEqualTo(204);
    assertThat(deleted.getBody()).isNull();
    assertThat(deleted.getHeaders()).doesNotContainKey("content-type");
  }

  @Test
  void answers_404_where_no_route_is() {
    var function = answering((request, call) -> Reply.noContent());

    assertThat(function.apply(Request.to("GET /v1/others").event()).getStatusCode()).isEqualTo(404);
    assertThat(function.apply(new APIGatewayV2HTTPEvent()).getStatusCode()).isEqualTo(404);
  }

  @Test
  void writes_values_as_the_conventions_say() {
    var response =
        answering((request, call) -> Reply.created("/v1/things/t1", THING))
            .apply(Request.to("GET /v1/things").event());

    assertThat(response.getStatusCode()).isEqualTo(201);
    assertThat(response.getHeaders())
        .isEqualTo(
            Map.of(
                "location", "/v1/things/t1",
                "content-type", "application/json",
                "x-correlation-id", "gateway-request-1",
                "x-content-type-options", "nosniff",
                "cache-control", "no-store"));
    // In the order of the components, absent ones and computed ones left out.
    assertThat(response.getBody())
        .isEqualTo(
            "{\"thingId\":\"t1\",\"status\":\"no-show\",\"date\":\"2026-10-08\",\"time\":\"09:00\","
                + "\"at\":\"2026-10-08T09:00:00+08:00\",\"fee\":\"1234.50\",\"note\":\"好\","
                + "\"more\":[\"no-show\"]}");
    assertThat(response.getIsBase64Encoded()).isFalse();
  }

  @Test
  void writes_a_page() {
    var last = answering((request, call) -> Reply.ok(Page.of(List.of(new OneThing("a")))));
    var first =
        answering(
            (request, call) ->
                Reply.ok(new Page<>(List.of(new OneThing("a")), Optional.of("next"))));

    assertThat(last.apply(Request.to("GET /v1/things").event()).getBody())
        .isEqualTo("{\"items\":[{\"thingId\":\"a\"}]}");
    assertThat(first.apply(Request.to("GET /v1/things").event()).getBody())
        .isEqualTo("{\"items\":[{\"thingId\":\"a\"}],\"nextCursor\":\"next\"}");
  }

  @Test
  void sends_a_text_as_it_is() {
    var response =
        answering(
                (request, call) ->
                    Reply.text("text/calendar; charset=utf-8", "SUMMARY:提取\r\n")
                        .with("content-disposition", "attachment; filename=\"a.ics\""))
            .apply(Request.to("GET /v1/things").event());

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("SUMMARY:提取\r\n");
    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/calendar; charset=utf-8")
        .containsEntry("content-disposition", "attachment; filename=\"a.ics\"")
        .containsEntry("x-content-type-options", "nosniff");
  }

  @Test
  void sends_bytes_as_the_gateway_takes_them() {
    var response =
        answering((request, call) -> Reply.bytes("image/png", new byte[] {(byte) 0x89, 'P'}))
            .apply(Request.to("GET /v1/things").event());

    assertThat(response.getBody()).isEqualTo("iVA=");
    assertThat(response.getIsBase64Encoded()).isTrue();
    assertThat(response.getHeaders()).containsEntry("content-type", "image/png");
  }

  @Test
  void writes_a_problem_as_rfc_9457_says() {
    var problem = new Problem(409, "slot-full", "该时段已约满", "请选择其他时段。");
    var response =
        answering((request, call) -> Reply.problem(problem.because("8:30 已约满。")))
            .apply(Request.to("GET /v1/things").event());

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(response.getHeaders())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("x-correlation-id", "gateway-request-1");
    assertThat(response.getBody())
        .isEqualTo(
            "{\"type\":\"/problems/slot-full\",\"title\":\"该时段已约满\",\"status\":409,"
                + "\"detail\":\"8:30 已约满。\",\"instance\":\"/v1/things\","
                + "\"correlationId\":\"gateway-request-1\",\"errors\":[]}");
  }

  @Test
  void takes_a_correlation_id_and_binds_it() {
    var function = answering((request, call) -> Reply.ok(new OneThing(Correlation.id())));
    var response =
        function.apply(
            Request.to("GET /v1/things").header("x-correlation-id", "client-1.a_B").event());

    assertThat(response.getHeaders()).containsEntry("x-correlation-id", "client-1.a_B");
    assertThat(response.getBody()).isEqualTo("{\"thingId\":\"client-1.a_B\"}");
    assertThat(Correlation.id()).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\r\nset-cookie: x=1",
        "\u0000",
        "编号",
        "<script>",
        "\"}",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void makes_a_correlation_id_where_the_clients_is_none(String hostile) {
    var response =
        answering((request, call) -> Reply.noContent())
            .apply(Request.to("GET /v1/things").header("x-correlation-id", hostile).event());

    assertThat(response.getHeaders()).containsEntry("x-correlation-id", "gateway-request-1");
  }

  @Test
  void makes_a_correlation_id_where_even_the_gateway_gave_none() {
    var event = Request.to("GET /v1/things").event();
    event.setRequestContext(null);
    event.setHeaders(null);

    assertThat(
            answering((request, call) -> Reply.noContent())
                .apply(event)
                .getHeaders()
                .get("x-correlation-id"))
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void answers_503_and_when_to_come_again_where_a_dependency_fails() {
    var response = failing(new RetryLater("table throttled", new IllegalStateException("inner")));

    assertThat(response.getStatusCode()).isEqualTo(503);
    assertThat(response.getHeaders()).containsEntry("retry-after", "2");
    assertThat(Answers.type(response)).isEqualTo("/problems/try-again-later");
    assertThat(response.getBody()).doesNotContain("throttled", "inner");
  }

  @Test
  void answers_500_and_nothing_of_an_unexpected_exception() {
    for (RuntimeException e :
        List.of(
            new IllegalStateException("secret-canary", new RuntimeException("inner-canary")),
            new NeverRetry("secret-canary"),
            new NullPointerException("secret-canary"))) {
      var response = failing(e);

      assertThat(response.getStatusCode()).isEqualTo(500);
      assertThat(Answers.type(response)).isEqualTo("/problems/internal-error");
      assertThat(response.toString()).doesNotContain("canary", "Exception", "at org.", ".java");
    }
  }

  @Test
  void answers_500_where_a_reply_cannot_be_written() {
    record Unwritable(Object value) {}
    var cycle = new Object[1];
    cycle[0] = cycle;

    var response =
        answering((request, call) -> Reply.ok(new Unwritable(cycle)))
            .apply(Request.to("GET /v1/things").event());

    assertThat(response.getStatusCode()).isEqualTo(500);
  }

  @Test
  void names_the_field_that_a_use_case_refuses() {
    var response = failing(new InvalidValue("date", "须为工作日"));

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(Answers.errors(response)).containsExactly("date: 须为工作日");
  }

  @Test
  void refuses_routes_that_cannot_work() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> Route.get("/v1/things", Nothing.class).to((request, call) -> Reply.noContent()))
        .withMessageContaining("GET /v1/things");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HttpFunction(
                    List.of(
                        Route.get("/v1/things/{other}", OneThing.class)
                            .open()
                            .to((request, call) -> Reply.noContent()))))
        .withMessageContaining("path parameters");
  }
}
