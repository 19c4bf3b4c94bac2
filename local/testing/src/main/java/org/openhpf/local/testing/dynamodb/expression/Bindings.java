package org.openhpf.local.testing.dynamodb.expression;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the placeholders of a request's expressions stand for.
 *
 * @param names by {@code #name}
 * @param values by {@code :value}
 */
public record Bindings(Map<String, String> names, Map<String, AttributeValue> values) {
  /** Of a request that has no expression. */
  public static final Bindings NONE = new Bindings(Map.of(), Map.of());

  /**
   * The bindings of a request, which its expressions use each and define all.
   *
   * @param names null where the request has none
   * @param values null where the request has none
   * @param expressions some may be null
   */
  public static Bindings of(
      Map<String, String> names, Map<String, AttributeValue> values, Expression<?>... expressions) {
    if (names == null && values == null) {
      for (Expression<?> expression : expressions) {
        if (expression != null) {
          expression.requireDefined(NONE);
        }
      }
      return NONE;
    }
    boolean any = false;
    for (Expression<?> expression : expressions) {
      any |= expression != null;
    }
    var bindings = new Bindings(names == null ? Map.of() : names, normal(values));
    requireSome(names, "ExpressionAttributeNames", any);
    requireSome(values, "ExpressionAttributeValues", any);
    for (Expression<?> expression : expressions) {
      if (expression != null) {
        expression.requireDefined(bindings);
      }
    }
    for (String name : bindings.names.keySet()) {
      requireUsed(name, "ExpressionAttributeNames", expressions);
    }
    for (String value : bindings.values.keySet()) {
      requireUsed(value, "ExpressionAttributeValues", expressions);
    }
    return bindings;
  }

  String name(String written) {
    return written.charAt(0) == '#' ? names.get(written) : written;
  }

  AttributeValue value(String written) {
    return values.get(written);
  }

  private static Map<String, AttributeValue> normal(Map<String, AttributeValue> values) {
    return values == null ? Map.of() : Items.normal(values);
  }

  private static void requireSome(Map<?, ?> given, String parameter, boolean anyExpression) {
    if (given == null) {
      return;
    }
    if (!anyExpression) {
      throw Invalid.request(parameter + " can only be specified when using expressions");
    }
    if (given.isEmpty()) {
      throw Invalid.request(parameter + " must not be empty");
    }
  }

  private static void requireUsed(String placeholder, String in, Expression<?>[] expressions) {
    for (Expression<?> expression : expressions) {
      if (expression != null && expression.uses(placeholder)) {
        return;
      }
    }
    throw Invalid.request(
        "Value provided in " + in + " unused in expressions: keys: {" + placeholder + "}");
  }
}
