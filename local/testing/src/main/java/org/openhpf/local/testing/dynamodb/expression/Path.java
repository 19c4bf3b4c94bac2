package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/**
 * Where in an item: {@code a.b[2].#c}.
 *
 * @param root the attribute's name, or its placeholder
 * @param steps into it: names as String, places in a list as Integer
 */
record Path(String root, List<Object> steps) implements Operand {

  static Path parse(Tokens tokens) {
    String root = name(tokens);
    tokens.addRoot(root);
    var steps = new ArrayList<>();
    while (true) {
      if (tokens.take(".")) {
        steps.add(name(tokens));
      } else if (tokens.take("[")) {
        steps.add(index(tokens));
        tokens.expect("]");
      } else {
        return new Path(root, List.copyOf(steps));
      }
    }
  }

  private static String name(Tokens tokens) {
    if (!tokens.atName()) {
      throw tokens.syntax();
    }
    String name = tokens.next();
    if (ReservedWords.contain(name)) {
      throw tokens.invalid("Attribute name is a reserved keyword; reserved keyword: " + name);
    }
    return name;
  }

  private static Integer index(Tokens tokens) {
    if (!Character.isDigit(tokens.peek().charAt(0))) {
      throw tokens.syntax();
    }
    return Integer.valueOf(tokens.next());
  }

  @Override
  public AttributeValue of(Map<String, AttributeValue> item, Bindings bindings) {
    AttributeValue value = item.get(bindings.name(root));
    for (int i = 0; i < steps.size() && value != null; i++) {
      value = inside(value, steps.get(i), bindings);
    }
    return value;
  }

  private static AttributeValue inside(AttributeValue value, Object step, Bindings bindings) {
    return switch (step) {
      case String name when value.type() == Type.M -> value.m().get(bindings.name(name));
      case Integer index when value.type() == Type.L && index < value.l().size() ->
          value.l().get(index);
      default -> null;
    };
  }

  /** With names for placeholders: what it is called in messages and compared by. */
  List<Object> resolved(Bindings bindings) {
    var all = new ArrayList<>();
    all.add(bindings.name(root));
    for (Object step : steps) {
      all.add(step instanceof String name ? bindings.name(name) : step);
    }
    return all;
  }
}
