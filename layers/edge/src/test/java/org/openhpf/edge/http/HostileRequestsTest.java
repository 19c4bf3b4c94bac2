package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.event.HttpEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent: 4xx with a reason, or it is read as meant. */
class HostileRequestsTest {
  enum Kind {
    ONE
  }

  record Nested(
      @Field(value = "Text", maxLength = 10) Optional<String> text, Optional<Integer> n) {}

  record Form(
      @Field(value = "Text", maxLength = 10) Optional<String> text,
      Optional<Integer> n,
      Optional<Kind> kind,
      Optional<Nested> nested,
      Optional<List<Nested>> list) {}

  private final AtomicReference<Form> read = new AtomicReference<>();
  private final HttpFunction function =
      new HttpFunction(
          List.of(
              Route.post("/v1/forms", Form.class)
                  .open()
                  .to(
                      (request, call) -> {
                        read.set(request);
                        return Reply.noContent();
                      })));

  private APIGatewayV2HTTPResponse post(String body) {
    return function.apply(Request.to("POST /v1/forms").body(body).event());
  }

  private void refused(String body, String... errors) {
    var response = post(body);
    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(Answers.errors(response)).containsExactly(errors);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"text\":\"a\"",
        "{\"text\":\"a\"} x",
        "{\"text\":\"a\"}{}",
        "{'text':'a'}",
        "{text:1}",
        "{\"n\":01}",
        "{\"n\":NaN}",
        "{\"n\":+1}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"nested\":{\"n\":1,\"n\":1}}",
        "{\"text\":\"a\nb\"}",
        "{/**/}",
        "\uFEFF{}",
        "nul"
      })
  void refuses_what_is_no_json(String body) {
    refused(body, ": 不是合法的 JSON（须为 UTF-8 编码，字段不重复，层级不过深）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"text\":\"a\"}]", "\"text\"", "7", "true", "null"})
  void refuses_what_is_no_object(String body) {
    refused(body, ": 须为一个 JSON 对象");
  }

  @Test
  void refuses_deep_nesting_quickly() {
    refused("[".repeat(30_000), ": 不是合法的 JSON（须为 UTF-8 编码，字段不重复，层级不过深）");
    refused(
        "{\"nested\":".repeat(2_000) + "1" + "}".repeat(2_000),
        ": 不是合法的 JSON（须为 UTF-8 编码，字段不重复，层级不过深）");
  }

  @Test
  void refuses_huge_numbers() {
    refused("{\"n\":" + "9".repeat(900) + "}", "n: 须在 -2147483648 到 2147483647 之间");
    refused("{\"n\":1e" + "9".repeat(8) + "}", "n: 须为整数");
    refused("{\"n\":-0.0}", "n: 须为整数");
    assertThat(post("{\"n\":" + "9".repeat(60_000) + "}").getStatusCode()).isEqualTo(400);
    assertThat(post("{\"n\":1e999999999999999999999}").getStatusCode()).isEqualTo(400);
  }

  @Test
  void refuses_a_megabyte_before_it_is_read() {
    var response = post("{\"text\":\"" + "a".repeat(1_000_000) + "\"}");

    assertThat(response.getStatusCode()).isEqualTo(413);
    assertThat(Answers.type(response)).isEqualTo("/problems/request-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u001b[31m", "a\\nb", "a\\u007fb", "\\u0085x"})
  void refuses_control_characters(String text) {
    refused("{\"text\":\"" + text + "\"}", "text: 不能包含控制字符");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d"})
  void refuses_halves_of_characters(String text) {
    refused("{\"text\":\"" + text + "\"}", "text: 包含无法识别的字符");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u202eb", "\\u2066x\\u2069", "\u202Dx"})
  void refuses_what_turns_text_around(String text) {
    refused("{\"text\":\"" + text + "\"}", "text: 不能包含改变文字方向的不可见字符");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"😀😀😀😀😀😀😀😀😀😀", "ئۇيغۇر", "𠮷野", "迪丽·热巴", "e\u0301", "' OR 1=1", "<b>"})
  void takes_every_script_as_it_is_and_counts_characters(String text) {
    assertThat(post("{\"text\":\"" + text + "\"}").getStatusCode()).isEqualTo(204);
    assertThat(read.get().text()).contains(text);
  }

  @Test
  void shows_hostile_field_names_harmlessly() {
    refused("{\"<script>\":1}", "?script?: 不认识的字段");
    refused("{\"a\\u0000\\n\\u202e\":1}", "a???: 不认识的字段");
    refused("{\"\":1}", ": 不认识的字段");
    refused("{\"__proto__\":1}", "__proto__: 不认识的字段");
    refused("{\"" + "长".repeat(500) + "\":1}", "长".repeat(40) + "…: 不认识的字段");
    // Cut between characters, never through one.
    refused("{\"" + "𠮷".repeat(41) + "\":1}", "𠮷".repeat(40) + "…: 不认识的字段");
    refused("{\"\\ud83d\":1}", "?: 不认识的字段");
  }

  @Test
  void answers_many_errors_with_some() {
    var body = new StringBuilder("{\"x\":1");
    for (int i = 0; i < 3_000; i++) {
      body.append(",\"x").append(i).append("\":1");
    }

    assertThat(Answers.errors(post(body.append('}').toString()))).hasSize(50);
  }

  @Property(seed = "7")
  void answers_any_json_with_204_or_a_reasoned_400(@ForAll("objects") JsonNode body) {
    var response = post(body.toString());

    assertThat(response.getStatusCode()).isIn(204, 400);
    if (response.getStatusCode() == 400) {
      assertThat(Answers.errors(response)).isNotEmpty();
    }
    // What goes out is always JSON, and whole characters.
    String reply = new String(Json.writeBytes(HttpEvents.write(response)), StandardCharsets.UTF_8);
    assertThat(Json.read(reply).isObject()).isTrue();
  }

  @Property(seed = "8")
  void answers_any_text_with_a_4xx_or_204(@ForAll String body) {
    assertThat(post(body).getStatusCode()).isIn(204, 400);
  }

  @Provide
  Arbitrary<JsonNode> objects() {
    return objectsOf(nodes(3));
  }

  private static Arbitrary<JsonNode> objectsOf(Arbitrary<JsonNode> values) {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of("text", "n", "kind", "nested", "list"),
            Arbitraries.strings().ofMaxLength(5));
    return Arbitraries.maps(names, values)
        .ofMaxSize(5)
        .map(
            fields -> {
              ObjectNode object = JsonNodeFactory.instance.objectNode();
              fields.forEach(object::set);
              return object;
            });
  }

  private static Arbitrary<JsonNode> nodes(int depth) {
    var json = JsonNodeFactory.instance;
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12).map(json::stringNode),
            Arbitraries.of("one", "ONE").map(json::stringNode),
            Arbitraries.integers().map(json::numberNode),
            Arbitraries.bigIntegers().map(json::numberNode),
            Arbitraries.doubles().map(json::numberNode),
            Arbitraries.of(json.booleanNode(true), json.nullNode()));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<JsonNode> lists =
        nodes(depth - 1)
            .list()
            .ofMaxSize(3)
            .map(
                items -> {
                  ArrayNode list = json.arrayNode();
                  items.forEach(list::add);
                  return list;
                });
    return Arbitraries.oneOf(scalars, lists, objectsOf(nodes(depth - 1)));
  }
}
