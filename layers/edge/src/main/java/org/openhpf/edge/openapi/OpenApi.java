package org.openhpf.edge.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Route;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One capability's part of openapi.json (OpenAPI 3.1.0). It is a whole document by itself; the
 * parts of all capabilities become one by joining {@code paths}, {@code components} and {@code
 * x-openhpf-problems}, in which one name always means the same.
 *
 * <p>Beside the standard members:
 *
 * <ul>
 *   <li>{@code x-openhpf-access} of an operation: {@code {"public": true}}, or {@code {"roles":
 *       [...], "level": 1..4, "owner": "<path parameter>", "anyOwner": [...], "matter": "<name>"}};
 *       owner only where there is one, anyOwner where roles are free of it, and matter where those
 *       who act for others in it are let in as well
 *   <li>{@code x-openhpf-problems}: every problem by its {@code type}, with status, title, detail
 * </ul>
 */
public final class OpenApi {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private OpenApi() {}

  /**
   * The document as indented JSON; equal routes give equal text.
   *
   * @throws IllegalArgumentException if a record holds a type that has no form in JSON here, two
   *     different records share a name, or two different problems do
   */
  public static String of(List<Route<?>> routes) {
    List<Route<?>> ordered = routes.stream().sorted(byPathAndMethod()).toList();
    var schemas = new Schemas();
    // Replies first: their records own their plain names, see Schemas.
    ordered.forEach(route -> schemas.ofAnswer(route.answer()));

    var document = MAPPER.createObjectNode().put("openapi", "3.1.0");
    document.putObject("info").put("title", "OpenHPF").put("version", "1");
    ObjectNode paths = document.putObject("paths");
    for (Route<?> route : ordered) {
      paths
          .withObjectProperty(route.path())
          .set(route.method().toLowerCase(java.util.Locale.ROOT), Operation.of(route, schemas));
    }
    document.set("components", Components.with(schemas.components()));
    document.set("x-openhpf-problems", problems(ordered));
    return written(document);
  }

  private static Comparator<Route<?>> byPathAndMethod() {
    return Comparator.<Route<?>, String>comparing(Route::path)
        .thenComparing(route -> METHODS.indexOf(route.method()));
  }

  private static ObjectNode problems(List<Route<?>> routes) {
    Map<String, Problem> byType = new TreeMap<>();
    routes.stream()
        .flatMap(route -> RouteProblems.of(route).stream())
        .forEach(
            problem -> {
              Problem other = byType.putIfAbsent(problem.type(), problem);
              if (other != null && !other.equals(problem)) {
                throw new IllegalArgumentException(problem.type() + " is two different problems");
              }
            });
    var documented = MAPPER.createObjectNode();
    byType.forEach(
        (type, problem) ->
            documented
                .putObject(type)
                .put("status", problem.status())
                .put("title", problem.title())
                .put("detail", problem.detail()));
    return documented;
  }

  private static String written(ObjectNode document) {
    var lines = new DefaultIndenter("  ", "\n"); // the same bytes on every platform
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return MAPPER.writer().with(printer).writeValueAsString(document) + "\n";
  }
}
