package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.local.testing.dynamodb.expression.Operand.Placeholder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One part of a query's key condition.
 *
 * @param operator {@code =}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code BETWEEN} or
 *     {@code begins_with}
 * @param values two of BETWEEN, else one
 */
public record KeyCondition(String attribute, String operator, List<AttributeValue> values) {

  /** The parts that AND joins. */
  public static List<KeyCondition> partsOf(Condition condition, Bindings bindings) {
    var parts = new ArrayList<KeyCondition>(2);
    collect(condition, bindings, parts);
    return parts;
  }

  private static void collect(Condition condition, Bindings bindings, List<KeyCondition> parts) {
    switch (condition) {
      case Condition.And(Condition first, Condition second) -> {
        collect(first, bindings, parts);
        collect(second, bindings, parts);
      }
      case Condition.Comparison(Path path, String operator, Placeholder value)
          when !operator.equals("<>") ->
          parts.add(part(path, operator, bindings, value));
      case Condition.Comparison(Placeholder value, String operator, Path path)
          when !operator.equals("<>") ->
          parts.add(part(path, turned(operator), bindings, value));
      case Condition.Between(Path path, Placeholder low, Placeholder high) ->
          parts.add(part(path, "BETWEEN", bindings, low, high));
      case Condition.BeginsWith(Path path, Placeholder prefix) ->
          parts.add(part(path, "begins_with", bindings, prefix));
      default ->
          throw Invalid.request(
              "Invalid operator used in KeyConditionExpression: " + condition.getClass());
    }
  }

  private static String turned(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private static KeyCondition part(
      Path path, String operator, Bindings bindings, Placeholder... placeholders) {
    if (!path.steps().isEmpty()) {
      throw Invalid.request(
          "Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on"
              + " nested attributes");
    }
    var values = new ArrayList<AttributeValue>(placeholders.length);
    for (Placeholder placeholder : placeholders) {
      values.add(bindings.value(placeholder.name()));
    }
    return new KeyCondition(bindings.name(path.root()), operator, values);
  }
}
