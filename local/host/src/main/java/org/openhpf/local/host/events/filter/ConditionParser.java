package org.openhpf.local.host.events.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhpf.local.host.events.filter.Condition.Numeric.Bound;
import tools.jackson.databind.JsonNode;

/** Reads one entry of a pattern's list. What Lambda would refuse, or we do not know, is refused. */
final class ConditionParser {
  private static final Set<String> NUMERIC = Set.of("=", "<", "<=", ">", ">=");

  private ConditionParser() {}

  /**
   * @param path of the field, for the message
   * @throws IllegalArgumentException for an unknown operator or an operand that does not fit it
   */
  static Condition parse(JsonNode entry, String path) {
    if (entry.isValueNode()) {
      return new Condition.Equal(entry);
    }
    if (!entry.isObject() || entry.size() != 1) {
      throw wrong(path, "a value or an object of one operator is expected, not " + entry);
    }
    Map.Entry<String, JsonNode> operation = entry.properties().iterator().next();
    JsonNode operand = operation.getValue();
    return switch (operation.getKey()) {
      case "prefix" -> new Condition.Prefix(text(operand, path, "prefix"));
      case "suffix" -> new Condition.Suffix(text(operand, path, "suffix"));
      case "equals-ignore-case" ->
          new Condition.EqualIgnoringCase(text(operand, path, "equals-ignore-case"));
      case "anything-but" -> new Condition.AnythingBut(values(operand, path));
      case "numeric" -> new Condition.Numeric(bounds(operand, path));
      case "exists" -> {
        if (!operand.isBoolean()) {
          throw wrong(path, "exists takes true or false");
        }
        yield new Condition.Exists(operand.booleanValue());
      }
      default ->
          throw wrong(path, "the local host does not know the operator " + operation.getKey());
    };
  }

  private static String text(JsonNode operand, String path, String operator) {
    if (!operand.isString()) {
      throw wrong(path, operator + " takes a text");
    }
    return operand.stringValue();
  }

  private static List<JsonNode> values(JsonNode operand, String path) {
    List<JsonNode> values = operand.isArray() ? List.copyOf(operand.values()) : List.of(operand);
    if (values.isEmpty() || !values.stream().allMatch(v -> v.isString() || v.isNumber())) {
      throw wrong(path, "anything-but takes texts or numbers");
    }
    return values;
  }

  private static List<Bound> bounds(JsonNode operand, String path) {
    if (!operand.isArray() || operand.isEmpty() || operand.size() % 2 != 0) {
      throw wrong(path, "numeric takes pairs of an operator and a number");
    }
    List<Bound> bounds = new ArrayList<>();
    for (int i = 0; i < operand.size(); i += 2) {
      String operator = operand.get(i).asString("");
      if (!NUMERIC.contains(operator) || !operand.get(i + 1).isNumber()) {
        throw wrong(path, "numeric takes pairs of =, <, <=, > or >= and a number");
      }
      bounds.add(new Bound(operator, operand.get(i + 1).decimalValue()));
    }
    return List.copyOf(bounds);
  }

  static IllegalArgumentException wrong(String path, String reason) {
    return new IllegalArgumentException("filter pattern, at " + path + ": " + reason);
  }
}
