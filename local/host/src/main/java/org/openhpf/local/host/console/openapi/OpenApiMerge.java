package org.openhpf.local.host.console.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges fragments. What two of them name alike must be the same: a schema that means one thing
 * here and another there would mislead whoever generates a client from it.
 */
final class OpenApiMerge {
  private static final String BEARER = "bearer";

  /** Every problem by its type, as our edge layer writes them. */
  private static final String PROBLEMS = "x-openhpf-problems";

  /** What was merged so far, with the fragment it came from. */
  private record Part(String origin, JsonNode value) {}

  private final Map<String, Map<String, Part>> paths = new TreeMap<>();
  private final Map<String, Map<String, Part>> components = new TreeMap<>();
  private final Map<String, Part> tags = new TreeMap<>();
  private final Map<String, Part> problems = new TreeMap<>();

  /**
   * @param server base URL
   * @throws IllegalStateException naming what two fragments say differently
   */
  static ObjectNode merge(List<Fragment> fragments, String server) {
    OpenApiMerge merge = new OpenApiMerge();
    fragments.forEach(merge::add);
    return merge.document(server);
  }

  private void add(Fragment fragment) {
    JsonNode document = fragment.document();
    if (!document.path("openapi").asString("").startsWith("3.1")) {
      throw new IllegalStateException(fragment.origin() + " is not an OpenAPI 3.1 document");
    }
    addGroups(paths, document.path("paths"), fragment);
    addGroups(components, document.path("components"), fragment);
    for (Map.Entry<String, JsonNode> problem : document.path(PROBLEMS).properties()) {
      put(problems, "problem ", problem.getKey(), problem.getValue(), fragment);
    }
    for (JsonNode tag : document.path("tags")) {
      put(tags, "tag ", tag.path("name").asString(""), tag, fragment);
    }
  }

  /** Two levels: path and method, or kind of component and name. */
  private void addGroups(Map<String, Map<String, Part>> groups, JsonNode node, Fragment fragment) {
    for (Map.Entry<String, JsonNode> group : node.properties()) {
      Map<String, Part> parts = groups.computeIfAbsent(group.getKey(), key -> new TreeMap<>());
      for (Map.Entry<String, JsonNode> part : group.getValue().properties()) {
        put(parts, group.getKey() + " ", part.getKey(), part.getValue(), fragment);
      }
    }
  }

  private static void put(
      Map<String, Part> parts, String group, String name, JsonNode value, Fragment fragment) {
    Part before = parts.putIfAbsent(name, new Part(fragment.origin(), value));
    if (before != null && !before.value.equals(value)) {
      throw new IllegalStateException(
          "%s and %s describe %s%s differently"
              .formatted(before.origin, fragment.origin(), group, name));
    }
  }

  private ObjectNode document(String server) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "OpenHPF")
        .put("version", "v1")
        .put("description", "Services of a housing provident fund (住房公积金) centre");
    document.putArray("servers").addObject().put("url", server);
    ArrayNode tagList = document.putArray("tags");
    tags.values().forEach(tag -> tagList.add(tag.value));
    ObjectNode pathNode = document.putObject("paths");
    paths.forEach(
        (path, operations) -> {
          ObjectNode node = pathNode.putObject(path);
          operations.forEach((method, part) -> node.set(method, part.value));
        });
    ObjectNode componentNode = document.putObject("components");
    components.forEach(
        (kind, named) -> {
          ObjectNode node = componentNode.putObject(kind);
          named.forEach((name, part) -> node.set(name, part.value));
        });
    ObjectNode schemes = componentNode.withObjectProperty("securitySchemes");
    if (!schemes.has(BEARER)) {
      schemes.putObject(BEARER).put("type", "http").put("scheme", "bearer");
    }
    ObjectNode problemNode = document.putObject(PROBLEMS);
    problems.forEach((type, part) -> problemNode.set(type, part.value));
    return document;
  }
}
