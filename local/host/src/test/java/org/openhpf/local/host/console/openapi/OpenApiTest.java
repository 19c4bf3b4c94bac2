package org.openhpf.local.host.console.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.template.EventSource;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;
import org.openhpf.local.host.template.Initialization;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  private static final String APPOINTMENTS =
      """
      {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
       "tags": [{"name": "appointments", "description": "智能预约"}],
       "paths": {"/v1/appointments": {"get": {"summary": "List", "x-openhpf-access": {"roles": ["citizen"]}}}},
       "x-openhpf-problems": {"/problems/slot-full": {"status": 409, "title": "已约满"}},
       "components": {"schemas": {"Problem": {"type": "object"}, "Appointment": {"type": "object"}},
         "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}}}
      """;
  private static final String REVIEWS =
      """
      {"openapi": "3.1.0",
       "paths": {"/v1/reviews": {"post": {"summary": "Review"}},
                 "/v1/appointments": {"post": {"summary": "Book"}}},
       "components": {"schemas": {"Problem": {"type": "object"}, "Review": {"type": "object"}}}}
      """;

  @TempDir Path folder;

  @Test
  void mergesTheFragmentsOfJarsAndFoldersOfClasses() throws Exception {
    JsonNode document = openApi(jar("a.jar", APPOINTMENTS), classes("b", REVIEWS)).document();

    assertThat(document.at("/paths/~1v1~1appointments").propertyNames())
        .containsExactly("get", "post");
    assertThat(document.path("paths").propertyNames())
        .containsExactly("/v1/appointments", "/v1/reviews");
    assertThat(document.at("/components/schemas").propertyNames())
        .containsExactly("Appointment", "Problem", "Review");
    assertThat(document.at("/components/securitySchemes/bearer/bearerFormat").asString())
        .isEqualTo("JWT");
    assertThat(document.path("x-openhpf-problems").propertyNames())
        .containsExactly("/problems/slot-full");
    assertThat(document.at("/tags/0/description").asString()).isEqualTo("智能预约");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:3000");
    assertThat(document.at("/info/title").asString()).isEqualTo("OpenHPF");
  }

  @Test
  void oneNameMeansOneThing() throws Exception {
    String other = REVIEWS.replace("\"Problem\": {\"type\": \"object\"}", "\"Problem\": {}");
    assertThatThrownBy(() -> openApi(jar("a.jar", APPOINTMENTS), jar("b.jar", other)).document())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.jar and b.jar describe schemas Problem differently");
  }

  @Test
  void artefactsWithoutAFragmentAreNoError() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    JsonNode document = openApi(empty, folder.resolve("not-built.jar")).document();
    assertThat(document.path("paths").isEmpty()).isTrue();
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
  }

  @Test
  void saysWhichArtefactIsWrong() throws Exception {
    assertThatThrownBy(() -> openApi(jar("a.jar", "{\"openapi\":\"2.0\"}")).document())
        .hasMessageContaining("a.jar is not an OpenAPI 3.1 document");
    assertThatThrownBy(() -> openApi(jar("b.jar", "{")).document())
        .hasMessageContaining("b.jar is not JSON");
  }

  @Test
  void tellsWhichRoutesOnlyOneSideKnows() throws Exception {
    Path artefact = jar("a.jar", APPOINTMENTS);
    var routes =
        List.<EventSource>of(
            new HttpRoute("GET", "/v1/branches", true, List.of()),
            new HttpRoute("POST", "/v1/appointments", false, List.of()));
    var openApi = new OpenApi(List.of(function(artefact, routes)), "http://127.0.0.1:3000");

    assertThat(openApi.differences())
        .containsExactly(
            "GET /v1/branches is routed and not documented",
            "POST /v1/appointments is routed and not documented",
            "GET /v1/appointments is documented and not routed");
  }

  private static OpenApi openApi(Path... artefacts) {
    List<FunctionResource> functions = new ArrayList<>();
    for (Path artefact : artefacts) {
      // Two functions of one artefact, as template.yaml has them.
      functions.add(function(artefact, List.of()));
      functions.add(function(artefact, List.of()));
    }
    return new OpenApi(functions, "http://127.0.0.1:3000");
  }

  private static FunctionResource function(Path code, List<EventSource> events) {
    return new FunctionResource(
        "F",
        "f",
        "",
        code,
        List.of(),
        512,
        Duration.ofSeconds(3),
        Initialization.ON_DEMAND,
        Map.of(),
        events,
        Optional.empty());
  }

  private Path jar(String name, String fragment) throws Exception {
    Path jar = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/openhpf/openapi.json"));
      zip.write(fragment.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private Path classes(String name, String fragment) throws Exception {
    Path classes = folder.resolve(name);
    Path file = classes.resolve("META-INF/openhpf/openapi.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, fragment);
    return classes;
  }
}
