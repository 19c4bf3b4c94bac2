package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openhpf.kernel.InvalidValue.require;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.Money;

class RequestDecodingTest {
  enum Kind {
    WALK_IN,
    BOOKED
  }

  record Guest(String name, Optional<Integer> age) {
    Guest {
      require(!name.equals("nobody"), "name", "须为真实姓名");
    }
  }

  record Span(LocalTime from, LocalTime to) {
    Span {
      require(from.isBefore(to), "", "开始须早于结束");
    }
  }

  record Everything(
      String thingId,
      @Field(value = "Text", maxLength = 5) String text,
      @Field(value = "Whole", min = 1, max = 12) int whole,
      LocalDate date,
      Kind kind,
      Optional<Long> big,
      Optional<Boolean> flag,
      Optional<LocalTime> time,
      Optional<Instant> at,
      Optional<Money> fee,
      Optional<Guest> guest,
      Optional<Span> span,
      Optional<List<Guest>> guests,
      Optional<List<Integer>> numbers,
      Optional<Map<String, String>> texts) {}

  record Query(
      Optional<Integer> limit,
      Optional<Boolean> open,
      Optional<List<Kind>> kinds,
      Optional<String> cursor) {}

  private static final String GOOD =
      "\"text\":\"字\",\"whole\":3,\"date\":\"2026-10-08\",\"kind\":\"walk-in\"";

  private final AtomicReference<Everything> read = new AtomicReference<>();
  private final AtomicReference<Query> asked = new AtomicReference<>();
  private final HttpFunction function =
      new HttpFunction(
          List.of(
              Route.post("/v1/things/{thingId}", Everything.class)
                  .open()
                  .to(
                      (request, call) -> {
                        read.set(request);
                        return Reply.noContent();
                      }),
              Route.get("/v1/things", Query.class)
                  .open()
                  .to(
                      (request, call) -> {
                        asked.set(request);
                        return Reply.noContent();
                      })));

  private static Request request() {
    return Request.to("POST /v1/things/{thingId}").path("thingId", "t1");
  }

  private APIGatewayV2HTTPResponse post(String body) {
    return function.apply(request().body(body).event());
  }

  private List<String> errorsOf(String body) {
    var response = post(body);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(400);
    assertThat(Answers.type(response)).isEqualTo("/problems/invalid-request");
    return Answers.errors(response);
  }

  private List<String> errorsWith(String field) {
    return errorsOf("{" + GOOD + "," + field + "}");
  }

  @Test
  void reads_every_type() {
    var response =
        post(
            "{"
                + GOOD
                + """
                ,"big":9007199254740993,"flag":true,"time":"08:30","at":"2026-10-08T08:30:00+08:00",
                 "fee":"1234.5","guest":{"name":"张三","age":null},"span":{"from":"08:00","to":"09:00"},
                 "guests":[{"name":"李四","age":30}],"numbers":[1,2],"texts":{"姓名":"王五"}}""");

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(204);
    assertThat(read.get())
        .isEqualTo(
            new Everything(
                "t1",
                "字",
                3,
                LocalDate.of(2026, 10, 8),
                Kind.WALK_IN,
                Optional.of(9007199254740993L),
                Optional.of(true),
                Optional.of(LocalTime.of(8, 30)),
                Optional.of(Instant.parse("2026-10-08T00:30:00Z")),
                Optional.of(Money.of("1234.50")),
                Optional.of(new Guest("张三", Optional.empty())),
                Optional.of(new Span(LocalTime.of(8, 0), LocalTime.of(9, 0))),
                Optional.of(List.of(new Guest("李四", Optional.of(30)))),
                Optional.of(List.of(1, 2)),
                Optional.of(Map.of("姓名", "王五"))));
  }

  @Test
  void says_everything_that_is_wrong_at_once_and_in_order() {
    assertThat(
            errorsOf(
                """
                {"text":"far too long","date":"2026-02-30","kind":"other","fee":1.5,
                 "guest":{"age":"x","extra":1},"guests":[{"name":"a"},{},7],"zzz":1}"""))
        .containsExactly(
            "text: 不能超过 5 个字符",
            "whole: 必填",
            "date: 日期不存在或格式不是 YYYY-MM-DD",
            "kind: 须为以下之一：walk-in、booked",
            "fee: 须为文本",
            "guest.name: 必填",
            "guest.age: 须为整数",
            "guest.extra: 不认识的字段",
            "guests[1].name: 必填",
            "guests[2]: 须为对象",
            "zzz: 不认识的字段");
  }

  @Test
  void names_what_is_missing_where_there_is_no_body() {
    assertThat(errorsOf(null)).containsExactly("text: 必填", "whole: 必填", "date: 必填", "kind: 必填");
    assertThat(errorsOf("  ")).hasSize(4);
    assertThat(errorsOf("{\"text\":null,\"whole\":1,\"date\":\"2026-10-08\",\"kind\":\"booked\"}"))
        .containsExactly("text: 必填");
  }

  @Test
  void names_the_field_that_a_record_refuses() {
    assertThat(errorsWith("\"guest\":{\"name\":\"nobody\"}")).containsExactly("guest.name: 须为真实姓名");
    assertThat(errorsWith("\"guests\":[{\"name\":\"a\"},{\"name\":\"nobody\"}]"))
        .containsExactly("guests[1].name: 须为真实姓名");
    assertThat(errorsWith("\"span\":{\"from\":\"09:00\",\"to\":\"08:00\"}"))
        .containsExactly("span: 开始须早于结束");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"whole\":0|whole: 须在 1 到 12 之间",
        "\"whole\":13|whole: 须在 1 到 12 之间",
        "\"whole\":1.5|whole: 须为整数",
        "\"whole\":1.0|whole: 须为整数",
        "\"whole\":1e3|whole: 须为整数",
        "\"whole\":1e999999999|whole: 须为整数",
        "\"whole\":\"3\"|whole: 须为整数",
        "\"whole\":true|whole: 须为整数",
        "\"whole\":[]|whole: 须为整数",
        "\"whole\":99999999999999999999999999999999999999999999|whole: 须在 1 到 12 之间",
        "\"text\":7|text: 须为文本",
        "\"text\":\"\"|text: 不能为空",
        "\"text\":\" \\t\"|text: 不能为空",
        "\"text\":\"\\u00a0\\u200b\\ufeff\"|text: 不能为空",
        "\"text\":{}|text: 须为文本",
        "\"date\":20261008|date: 须为文本",
        "\"date\":\"2026-1-8\"|date: 日期格式须为 YYYY-MM-DD",
        "\"date\":\"2026-10-08T00:00\"|date: 日期格式须为 YYYY-MM-DD",
        "\"date\":\"２０２６-10-08\"|date: 日期不存在或格式不是 YYYY-MM-DD",
        "\"kind\":\"WALK_IN\"|kind: 须为以下之一：walk-in、booked",
        "\"kind\":0|kind: 须为文本"
      })
  void says_what_form_a_required_value_has(String field, String error) {
    String name = field.substring(1, field.indexOf('"', 1));
    String others =
        List.of(GOOD.split(",")).stream()
            .filter(other -> !other.startsWith("\"" + name + "\""))
            .reduce("", (all, other) -> all + "," + other);

    assertThat(errorsOf("{" + field + others + "}")).containsExactly(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"big\":9223372036854775808|big: 须在 -9223372036854775808 到 9223372036854775807 之间",
        "\"flag\":\"true\"|flag: 须为 true 或 false",
        "\"flag\":1|flag: 须为 true 或 false",
        "\"time\":\"8:30\"|time: 时间格式须为 HH:mm",
        "\"time\":\"24:00\"|time: 时间不存在或格式不是 HH:mm",
        "\"time\":\"08:30:00\"|time: 时间格式须为 HH:mm",
        "\"at\":\"2026-10-08T08:30:00\"|at: 时间须为带时区的 ISO 8601 格式，例如 2026-10-01T08:00:00+08:00",
        "\"fee\":\"1,234.50\"|fee: 金额须为以元为单位的数字，最多两位小数，例如 1234.50",
        "\"fee\":\"1e9\"|fee: 金额须为以元为单位的数字，最多两位小数，例如 1234.50",
        "\"fee\":\"0.001\"|fee: 金额须为以元为单位的数字，最多两位小数，例如 1234.50",
        "\"fee\":\"9999999999999999\"|fee: 金额超出可受理的范围",
        "\"guest\":[]|guest: 须为对象",
        "\"guests\":{}|guests: 须为列表",
        "\"numbers\":[1,null]|numbers[1]: 须为整数",
        "\"texts\":[]|texts: 须为对象",
        "\"texts\":{\"a\":1}|texts.a: 须为文本",
        "\"texts\":{\"a\\u202e\":\"b\"}|texts.a?: 不能包含改变文字方向的不可见字符"
      })
  void says_what_form_an_optional_value_has(String field, String error) {
    assertThat(errorsWith(field)).containsExactly(error);
  }

  @Test
  void counts_the_items_of_a_list() {
    String hundred = "1,".repeat(99) + "1";

    assertThat(post("{" + GOOD + ",\"numbers\":[" + hundred + "]}").getStatusCode()).isEqualTo(204);
    assertThat(errorsWith("\"numbers\":[" + hundred + ",1]"))
        .containsExactly("numbers: 不能超过 100 项");
  }

  @Test
  void refuses_a_body_that_names_a_field_of_the_path() {
    assertThat(errorsWith("\"thingId\":\"t2\"")).containsExactly("thingId: 由路径给出，请从正文中删去");
  }

  @Test
  void reads_a_query() {
    var response =
        function.apply(
            Request.to("GET /v1/things")
                .query("limit", "20")
                .query("open", "false")
                .query("kinds", "booked,walk-in")
                .event());

    assertThat(response.getStatusCode()).isEqualTo(204);
    assertThat(asked.get())
        .isEqualTo(
            new Query(
                Optional.of(20),
                Optional.of(false),
                Optional.of(List.of(Kind.BOOKED, Kind.WALK_IN)),
                Optional.empty()));
  }

  @Test
  void says_what_is_wrong_with_a_query() {
    var response =
        function.apply(
            Request.to("GET /v1/things")
                .query("limit", "１２")
                .query("open", "yes")
                .query("kinds", "booked,x")
                .query("offset", "1")
                .event());

    assertThat(Answers.errors(response))
        .containsExactly(
            "limit: 须为整数",
            "open: 须为 true 或 false",
            "kinds[1]: 须为以下之一：walk-in、booked",
            "offset: 不认识的字段");
  }

  @Test
  void passes_over_a_query_where_a_body_is_read_and_a_body_where_a_query_is() {
    assertThat(function.apply(request().body("{" + GOOD + "}").query("x", "1").event()))
        .returns(204, APIGatewayV2HTTPResponse::getStatusCode);
    assertThat(function.apply(Request.to("GET /v1/things").body("{\"x\":1}").event()))
        .returns(204, APIGatewayV2HTTPResponse::getStatusCode);
  }

  @Test
  void reads_a_body_in_base_64() {
    String body =
        Base64.getEncoder().encodeToString(("{" + GOOD + "}").getBytes(StandardCharsets.UTF_8));

    assertThat(function.apply(request().base64(body).event()).getStatusCode()).isEqualTo(204);
    assertThat(read.get().text()).isEqualTo("字");
    assertThat(function.apply(request().base64("%%%").event()).getStatusCode()).isEqualTo(400);
    String gbk =
        Base64.getEncoder().encodeToString(new byte[] {'{', (byte) 0xD6, (byte) 0xD0, '}'});
    assertThat(function.apply(request().base64(gbk).event()).getStatusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=\"UTF-8\""
      })
  void takes_json_in_utf_8(String type) {
    assertThat(
            function
                .apply(request().body("{" + GOOD + "}").header("content-type", type).event())
                .getStatusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=gbk",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        ""
      })
  void refuses_other_content(String type) {
    var response =
        function.apply(request().body("{" + GOOD + "}").header("content-type", type).event());

    assertThat(response.getStatusCode()).isEqualTo(415);
    assertThat(Answers.type(response)).isEqualTo("/problems/unsupported-media-type");
  }

  record Unreadable(Optional<Duration> length) {}

  record Endless(Optional<List<Endless>> more) {}

  @Test
  void refuses_records_that_no_request_can_fill_before_any_request() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordDecoder.of(Unreadable.class))
        .withMessageContaining("Unreadable.length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordDecoder.of(Endless.class))
        .withMessageContaining("holds itself");
  }
}
