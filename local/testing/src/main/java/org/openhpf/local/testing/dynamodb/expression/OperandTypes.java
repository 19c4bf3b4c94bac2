package org.openhpf.local.testing.dynamodb.expression;

import java.util.Set;
import org.openhpf.local.testing.dynamodb.expression.Operand.Placeholder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** What DynamoDB says of operands whose type does not go with their operator. */
final class OperandTypes {
  private static final Set<String> NAMES =
      Set.of("S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL");

  private OperandTypes() {}

  static void requireOrdered(String kind, String operator, Operand operand, Bindings bindings) {
    require(kind, operator, operand, bindings, Type.S, Type.N, Type.B);
  }

  static void require(
      String kind, String operator, Operand operand, Bindings bindings, Type... possible) {
    if (!(operand instanceof Placeholder placeholder)) {
      return;
    }
    AttributeValue value = bindings.value(placeholder.name());
    for (Type type : possible) {
      if (value.type() == type) {
        return;
      }
    }
    throw Invalid.request(
        "Invalid %s: Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
            .formatted(kind, operator, Values.typeName(value)));
  }

  static void requireBounds(String kind, Operand low, Operand high, Bindings bindings) {
    if (low instanceof Placeholder first && high instanceof Placeholder last) {
      AttributeValue least = bindings.value(first.name());
      AttributeValue most = bindings.value(last.name());
      if (least.type() != most.type()) {
        throw Invalid.request(
            "Invalid %s: The BETWEEN operator requires same data type for lower and upper bounds"
                .formatted(kind));
      }
      if (Values.compare(least, most) > 0) {
        throw Invalid.request(
            "Invalid %s: The BETWEEN operator requires upper bound to be greater than or equal to lower bound"
                .formatted(kind));
      }
    }
  }

  static void requireTypeName(String kind, Operand type, Bindings bindings) {
    require(kind, "attribute_type", type, bindings, Type.S);
    if (type instanceof Placeholder placeholder
        && !NAMES.contains(bindings.value(placeholder.name()).s())) {
      throw Invalid.request("Invalid %s: Invalid attribute type name found".formatted(kind));
    }
  }
}
