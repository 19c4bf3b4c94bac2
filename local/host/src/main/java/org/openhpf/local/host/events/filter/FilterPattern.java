package org.openhpf.local.host.events.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A pattern of Lambda's event filtering, such as {@code {"eventName": ["INSERT"], "dynamodb":
 * {"Keys": {"pk": {"S": [{"prefix": "OUTBOX#"}]}}}}}. All fields must match, each by one entry of
 * its list; {@code $or} holds alternatives.
 */
public final class FilterPattern {
  private sealed interface Rule {
    boolean matches(JsonNode value);
  }

  private record Fields(Map<String, Rule> fields, List<Fields> alternatives) implements Rule {
    @Override
    public boolean matches(JsonNode value) {
      if (value.isArray()) {
        return value.valueStream().anyMatch(this::matches);
      }
      return fields.entrySet().stream()
              .allMatch(field -> field.getValue().matches(value.path(field.getKey())))
          && (alternatives.isEmpty() || alternatives.stream().anyMatch(a -> a.matches(value)));
    }
  }

  private record Leaf(List<Condition> conditions) implements Rule {
    @Override
    public boolean matches(JsonNode value) {
      if (value.isArray() && !value.isEmpty()) {
        return value.valueStream().anyMatch(this::matches);
      }
      // Operators see leaves only: an object or an empty list in a leaf's place is no leaf.
      JsonNode leaf = value.isContainer() ? MissingNode.getInstance() : value;
      return conditions.stream().anyMatch(condition -> condition.matches(leaf));
    }
  }

  private final Fields root;

  private FilterPattern(Fields root) {
    this.root = root;
  }

  /**
   * @throws IllegalArgumentException when the pattern is not one, or holds an operator that the
   *     local host does not know; the message names the field
   */
  public static FilterPattern parse(String json) {
    try {
      return new FilterPattern(fields(JsonMapper.shared().readTree(json), "$"));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("filter pattern is not JSON: " + json, e);
    }
  }

  /** Whether an event passes one of {@code patterns}; without patterns all do. */
  public static boolean anyMatches(List<FilterPattern> patterns, JsonNode event) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(event));
  }

  public boolean matches(JsonNode event) {
    return root.matches(event);
  }

  private static Fields fields(JsonNode pattern, String path) {
    if (!pattern.isObject() || pattern.isEmpty()) {
      throw ConditionParser.wrong(path, "an object with fields is expected, not " + pattern);
    }
    Map<String, Rule> fields = new LinkedHashMap<>();
    List<Fields> alternatives = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : pattern.properties()) {
      String at = path + "." + field.getKey();
      if (field.getKey().equals("$or")) {
        field.getValue().forEach(each -> alternatives.add(fields(each, at)));
      } else {
        fields.put(field.getKey(), rule(field.getValue(), at));
      }
    }
    return new Fields(fields, alternatives);
  }

  private static Rule rule(JsonNode pattern, String path) {
    if (!pattern.isArray()) {
      return fields(pattern, path);
    }
    if (pattern.isEmpty()) {
      throw ConditionParser.wrong(path, "an empty list matches nothing");
    }
    return new Leaf(
        pattern.valueStream().map(entry -> ConditionParser.parse(entry, path)).toList());
  }
}
