package org.openhpf.local.testing.dynamodb.expression;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** A condition on one item. */
public sealed interface Condition {

  /**
   * @param item empty where there is none
   */
  boolean holds(Map<String, AttributeValue> item, Bindings bindings);

  /** Refuses values of types that can never do, which DynamoDB does before it looks at an item. */
  void requireTypes(String kind, Bindings bindings);

  /** Both hold. */
  record And(Condition first, Condition second) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      return first.holds(item, bindings) && second.holds(item, bindings);
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      first.requireTypes(kind, bindings);
      second.requireTypes(kind, bindings);
    }
  }

  /** One holds. */
  record Or(Condition first, Condition second) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      return first.holds(item, bindings) || second.holds(item, bindings);
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      first.requireTypes(kind, bindings);
      second.requireTypes(kind, bindings);
    }
  }

  /** It does not hold, be it for lack of the attribute. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      return !condition.holds(item, bindings);
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      condition.requireTypes(kind, bindings);
    }
  }

  /** {@code first operator second}. */
  record Comparison(Operand first, String operator, Operand second) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue a = first.of(item, bindings);
      AttributeValue b = second.of(item, bindings);
      return switch (operator) {
        case "=" -> a != null && b != null && Values.equal(a, b);
        case "<>" -> a == null || b == null || !Values.equal(a, b);
        default -> ordered(a, b) && isInOrder(Values.compare(a, b));
      };
    }

    private static boolean ordered(AttributeValue a, AttributeValue b) {
      return a != null && b != null && a.type() == b.type() && Values.isOrdered(a);
    }

    private boolean isInOrder(int order) {
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      if (!operator.equals("=") && !operator.equals("<>")) {
        OperandTypes.requireOrdered(kind, operator, first, bindings);
        OperandTypes.requireOrdered(kind, operator, second, bindings);
      }
    }
  }

  /** {@code operand BETWEEN low AND high}, both included. */
  record Between(Operand operand, Operand low, Operand high) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue value = operand.of(item, bindings);
      AttributeValue least = low.of(item, bindings);
      AttributeValue most = high.of(item, bindings);
      return Comparison.ordered(value, least)
          && Comparison.ordered(value, most)
          && Values.compare(value, least) >= 0
          && Values.compare(value, most) <= 0;
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      OperandTypes.requireOrdered(kind, "BETWEEN", operand, bindings);
      OperandTypes.requireOrdered(kind, "BETWEEN", low, bindings);
      OperandTypes.requireOrdered(kind, "BETWEEN", high, bindings);
      OperandTypes.requireBounds(kind, low, high, bindings);
    }
  }

  /** {@code operand IN (...)}. */
  record In(Operand operand, List<Operand> choices) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue value = operand.of(item, bindings);
      for (int i = 0; i < choices.size() && value != null; i++) {
        AttributeValue choice = choices.get(i).of(item, bindings);
        if (choice != null && Values.equal(value, choice)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      // values of any type may be equal
    }
  }

  /** {@code attribute_exists(path)} or {@code attribute_not_exists(path)}. */
  record Exists(Path path, boolean wanted) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      return (path.of(item, bindings) != null) == wanted;
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      // there is no value
    }
  }

  /** {@code attribute_type(path, :type)}. */
  record HasType(Path path, Operand type) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue value = path.of(item, bindings);
      return value != null && Values.typeName(value).equals(type.of(item, bindings).s());
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      OperandTypes.requireTypeName(kind, type, bindings);
    }
  }

  /** {@code begins_with(path, prefix)}. */
  record BeginsWith(Operand operand, Operand prefix) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue value = operand.of(item, bindings);
      AttributeValue first = prefix.of(item, bindings);
      if (value == null || first == null || value.type() != first.type()) {
        return false;
      }
      return switch (value.type()) {
        case S -> value.s().startsWith(first.s());
        case B -> Values.startsWith(value.b(), first.b());
        default -> false;
      };
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      OperandTypes.require(kind, "begins_with", prefix, bindings, Type.S, Type.B);
    }
  }

  /** {@code contains(path, part)}: of a text or binary, an element of a set or list. */
  record Contains(Operand operand, Operand part) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue whole = operand.of(item, bindings);
      AttributeValue wanted = part.of(item, bindings);
      return whole != null && wanted != null && Values.contains(whole, wanted);
    }

    @Override
    public void requireTypes(String kind, Bindings bindings) {
      // a list may hold any type
    }
  }
}
