package org.openhpf.local.host.console.openapi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of the whole API. It is made anew each time: an artefact may be rebuilt. */
public final class OpenApi {
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options");

  private final List<FunctionResource> functions;
  private final String server;

  /**
   * @param server base URL of the API
   */
  public OpenApi(List<FunctionResource> functions, String server) {
    this.functions = List.copyOf(functions);
    this.server = server;
  }

  /**
   * @throws IllegalStateException when two artefacts describe something differently
   */
  public ObjectNode document() {
    return OpenApiMerge.merge(fragments(), server);
  }

  private List<Fragment> fragments() {
    List<Path> artefacts = functions.stream().map(FunctionResource::code).distinct().toList();
    return artefacts.stream().map(Fragment::of).flatMap(Optional::stream).toList();
  }

  /** Routes that stand in the template alone or in the document alone; for the log. */
  public List<String> differences() {
    Set<String> documented = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (String method : path.getValue().propertyNames()) {
        if (METHODS.contains(method)) {
          documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    Set<String> routed =
        functions.stream()
            .flatMap(function -> function.events(HttpRoute.class).stream())
            .map(HttpRoute::routeKey)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> differences = new ArrayList<>();
    routed.stream()
        .filter(route -> !documented.contains(route))
        .forEach(route -> differences.add(route + " is routed and not documented"));
    documented.stream()
        .filter(route -> !routed.contains(route))
        .forEach(route -> differences.add(route + " is documented and not routed"));
    return differences;
  }
}
