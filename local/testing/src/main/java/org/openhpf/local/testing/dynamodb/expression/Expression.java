package org.openhpf.local.testing.dynamodb.expression;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A parsed expression. Texts are parsed once: a function's expressions are constants.
 *
 * @param kind the request's parameter, such as {@code ConditionExpression}
 * @param roots the attributes its paths begin with, or their placeholders
 * @param names the {@code #names} it uses
 * @param values the {@code :values} it uses
 */
public record Expression<T>(
    String kind, T tree, Set<String> roots, Set<String> names, Set<String> values) {
  /** Beyond this many texts somebody writes values into them; then none is kept for long. */
  private static final int MOST_KEPT = 10_000;

  private static final Map<String, Expression<Condition>> CONDITIONS = new ConcurrentHashMap<>();
  private static final Map<String, Expression<Condition>> FILTERS = new ConcurrentHashMap<>();
  private static final Map<String, Expression<Condition>> KEYS = new ConcurrentHashMap<>();
  private static final Map<String, Expression<Update>> UPDATES = new ConcurrentHashMap<>();
  private static final Map<String, Expression<Projection>> PROJECTIONS = new ConcurrentHashMap<>();

  /**
   * @param text null where the request has none, which gives null
   */
  public static Expression<Condition> condition(String text) {
    return parsed(CONDITIONS, "ConditionExpression", text, ConditionParser::parse);
  }

  /** As {@link #condition}. */
  public static Expression<Condition> filter(String text) {
    return parsed(FILTERS, "FilterExpression", text, ConditionParser::parse);
  }

  /** As {@link #condition}. */
  public static Expression<Condition> keyCondition(String text) {
    return parsed(KEYS, "KeyConditionExpression", text, ConditionParser::parse);
  }

  /** As {@link #condition}. */
  public static Expression<Update> update(String text) {
    return parsed(UPDATES, "UpdateExpression", text, UpdateParser::parse);
  }

  /** As {@link #condition}. */
  public static Expression<Projection> projection(String text) {
    return parsed(PROJECTIONS, "ProjectionExpression", text, Projection::parse);
  }

  private static <T> Expression<T> parsed(
      Map<String, Expression<T>> known, String kind, String text, Function<Tokens, T> parser) {
    if (text == null) {
      return null;
    }
    Expression<T> expression = known.get(text);
    if (expression == null) {
      if (text.isBlank()) {
        throw Invalid.request("Invalid " + kind + ": The expression can not be empty;");
      }
      var tokens = new Tokens(kind, text);
      T tree = parser.apply(tokens);
      tokens.expectEnd();
      expression = new Expression<>(kind, tree, tokens.roots(), tokens.names(), tokens.values());
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(text, expression);
    }
    return expression;
  }

  /** The attributes its paths begin with. */
  public Set<String> attributes(Bindings bindings) {
    return roots.stream().map(bindings::name).collect(Collectors.toSet());
  }

  boolean uses(String placeholder) {
    return names.contains(placeholder) || values.contains(placeholder);
  }

  void requireDefined(Bindings bindings) {
    for (String name : names) {
      if (!bindings.names().containsKey(name)) {
        throw Invalid.request(
            "Invalid "
                + kind
                + ": An expression attribute name used in the document path is not defined;"
                + " attribute name: "
                + name);
      }
    }
    for (String value : values) {
      if (!bindings.values().containsKey(value)) {
        throw Invalid.request(
            "Invalid "
                + kind
                + ": An expression attribute value used in expression is not defined; attribute"
                + " value: "
                + value);
      }
    }
  }
}
