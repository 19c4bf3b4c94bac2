package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.RequestKey;

class RequestKeysTest {
  record Form(String text) {}

  private final AtomicReference<Optional<RequestKey>> seen = new AtomicReference<>();
  private final HttpFunction function =
      new HttpFunction(
          List.of(
              Route.post("/v1/forms", Form.class)
                  .roles(Role.CITIZEN)
                  .idempotent()
                  .to(
                      (request, call) -> {
                        seen.set(call.requestKey());
                        return Reply.noContent();
                      }),
              Route.post("/v1/others", Form.class)
                  .open()
                  .to(
                      (request, call) -> {
                        seen.set(call.requestKey());
                        return Reply.noContent();
                      })));

  private static Request request(String personId, String body, String key) {
    return Request.to("POST /v1/forms")
        .by(personId, "[citizen]", 1)
        .body(body)
        .header("idempotency-key", key);
  }

  private RequestKey keyOf(Request request) {
    assertThat(function.apply(request.event()).getStatusCode()).isEqualTo(204);
    return seen.get().orElseThrow();
  }

  @Test
  void is_the_same_for_the_same_request_alone() {
    RequestKey key = keyOf(request("person-1", "{\"text\":\"a\"}", "key-1"));

    assertThat(key.scope()).isEqualTo("person-1 POST /v1/forms");
    assertThat(key.key()).isEqualTo("key-1");
    assertThat(key.bodyHash()).matches("[0-9a-f]{64}");
    assertThat(keyOf(request("person-1", "{\"text\":\"a\"}", "key-1"))).isEqualTo(key);
    assertThat(keyOf(request("person-2", "{\"text\":\"a\"}", "key-1")).scope())
        .isNotEqualTo(key.scope());
    assertThat(keyOf(request("person-1", "{\"text\":\"b\"}", "key-1")).bodyHash())
        .isNotEqualTo(key.bodyHash());
  }

  @Test
  void is_empty_where_none_is_sent_or_none_is_taken() {
    function.apply(
        Request.to("POST /v1/forms").by("p", "[citizen]", 1).body("{\"text\":\"a\"}").event());
    assertThat(seen.get()).isEmpty();

    function.apply(
        Request.to("POST /v1/others")
            .body("{\"text\":\"a\"}")
            .header("idempotency-key", "key-1")
            .event());
    assertThat(seen.get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "编号",
        "a\tb",
        "a\u0000",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void refuses_a_header_that_is_no_key(String key) {
    var response = function.apply(request("person-1", "{\"text\":\"a\"}", key).event());

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(Answers.errors(response)).singleElement().asString().startsWith("Idempotency-Key: ");
    assertThat(seen.get()).isNull();
  }
}
