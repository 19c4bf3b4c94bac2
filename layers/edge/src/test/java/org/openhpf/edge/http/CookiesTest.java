package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.event.HttpEvents;

class CookiesTest {
  record Nothing() {}

  private static final String NAME = "__Host-openhpf-session";

  private final AtomicReference<Call> seen = new AtomicReference<>();

  private Reply answer(Nothing request, Call call) {
    seen.set(call);
    return Reply.noContent().with(new Cookie(NAME, "s.t", Duration.ofDays(30)));
  }

  private final HttpFunction function =
      new HttpFunction(List.of(Route.post("/v1/sessions", Nothing.class).open().to(this::answer)));

  private Call call(String... cookies) {
    var event = Request.to("POST /v1/sessions").event();
    event.setCookies(cookies.length == 0 ? null : List.of(cookies));
    function.apply(event);
    return seen.get();
  }

  @Test
  void reads_a_cookie_by_its_name() {
    Call call = call("theme=elder", NAME + "=s-1.a=b");

    assertThat(call.cookie(NAME)).contains("s-1.a=b");
    assertThat(call.cookie("theme")).contains("elder");
    assertThat(call.cookie("other")).isEmpty();
    assertThat(call().cookie(NAME)).isEmpty();
    assertThat(call("nonsense", "=x", "").cookies()).isEmpty();
  }

  @Test
  void takes_a_name_with_two_values_for_none() {
    assertThat(call(NAME + "=mine", NAME + "=planted").cookie(NAME)).isEmpty();
    assertThat(call(NAME + "=a", NAME + "=b", NAME + "=b").cookie(NAME)).isEmpty();
    assertThat(call(NAME + "=same", NAME + "=same").cookie(NAME)).contains("same");
  }

  @Test
  void sets_a_cookie_as_the_gateway_takes_it() {
    var json = HttpEvents.write(function.apply(Request.to("POST /v1/sessions").event()));

    assertThat(json.get("cookies").valueStream().map(each -> each.stringValue()))
        .containsExactly(NAME + "=s.t; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Strict");
    assertThat(json.get("headers").has("set-cookie")).isFalse();
    assertThat(Cookie.gone(NAME).header()).startsWith(NAME + "=; Path=/; Max-Age=0;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a;b", "a,b", "a\"b", "a\\b", "a\r\nb", "é"})
  void sets_no_value_that_would_say_something_else(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cookie(NAME, value, Duration.ZERO))
        .withMessageNotContaining(value);
  }

  @Test
  void sets_only_cookies_of_this_host() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cookie("session", "a", Duration.ZERO));
  }

  @Test
  void a_redirect_of_another_site_may_bring_a_lax_cookie() {
    var cookie = new Cookie("__Host-a", "b", Duration.ofMinutes(10), Cookie.Site.LAX);

    assertThat(cookie.header())
        .isEqualTo("__Host-a=b; Path=/; Max-Age=600; HttpOnly; Secure; SameSite=Lax");
  }
}
