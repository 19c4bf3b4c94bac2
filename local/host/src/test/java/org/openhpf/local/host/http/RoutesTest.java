package org.openhpf.local.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhpf.local.host.template.EventSource;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;
import org.openhpf.local.host.template.Initialization;

class RoutesTest {
  private final Routes routes =
      routes(
          "GET /v1/things",
          "GET /v1/things/{id}",
          "ANY /v1/things/new",
          "POST /v1/things/{id}",
          "GET /v1/{rest+}");

  @Test
  void theMoreSpecificRouteWins() {
    assertThat(found("GET", "/v1/things")).isEqualTo("GET /v1/things {}");
    assertThat(found("GET", "/v1/things/new")).isEqualTo("ANY /v1/things/new {}");
    assertThat(found("POST", "/v1/things/7")).isEqualTo("POST /v1/things/{id} {id=7}");
    assertThat(found("GET", "/v1/things/7/parts/8"))
        .isEqualTo("GET /v1/{rest+} {rest=things/7/parts/8}");
    assertThat(found("GET", "/v1/things/")).isEqualTo("GET /v1/{rest+} {rest=things/}");
  }

  @Test
  void whatHasNoRouteIsNotFound() {
    assertThat(found("DELETE", "/v1/things/7")).isEqualTo("-");
    assertThat(found("GET", "/v2")).isEqualTo("-");
    assertThat(found("GET", "/")).isEqualTo("-");
    assertThat(found("POST", "/v1/things/../secrets")).isEqualTo("-");
    assertThat(found("POST", "/v1/things/")).isEqualTo("-");
  }

  @Test
  void theDefaultRouteTakesTheRest() {
    assertThat(routes("GET /a", "ANY $default").find("PUT", "/b").orElseThrow().route().routeKey())
        .isEqualTo("$default");
  }

  private String found(String method, String path) {
    return routes
        .find(method, path)
        .map(match -> match.route().routeKey() + " " + match.pathParameters())
        .orElse("-");
  }

  private static Routes routes(String... keys) {
    EventSource[] sources =
        Stream.of(keys)
            .map(key -> new HttpRoute(key.split(" ")[0], key.split(" ")[1], true, List.of()))
            .toArray(EventSource[]::new);
    return new Routes(
        List.of(
            new FunctionResource(
                "F",
                "f",
                "h",
                Path.of("f.jar"),
                List.of(),
                128,
                Duration.ofSeconds(1),
                Initialization.ON_DEMAND,
                Map.of(),
                List.of(sources),
                Optional.empty())));
  }
}
