package org.openhpf.local.testing.dynamodb;

import java.math.BigDecimal;
import org.openhpf.local.testing.dynamodb.expression.Numbers;
import org.openhpf.local.testing.dynamodb.expression.Values;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** One attribute of a key. Its values are String, BigDecimal or SdkBytes within a {@link Key}. */
record KeyAttribute(String name, Type type) {

  boolean fits(AttributeValue value) {
    return value != null && value.type() == type;
  }

  boolean isEmpty(AttributeValue value) {
    return switch (type) {
      case S -> value.s().isEmpty();
      case B -> value.b().asByteArrayUnsafe().length == 0;
      default -> false;
    };
  }

  /** Of a value that fits; equal keys are equal objects. */
  Object plain(AttributeValue value) {
    return switch (type) {
      case S -> value.s();
      case N -> Numbers.parse(value.n());
      default -> value.b();
    };
  }

  static int compare(Object a, Object b) {
    return switch (a) {
      case String text -> Values.compare(text, (String) b);
      case BigDecimal number -> number.compareTo((BigDecimal) b);
      case SdkBytes bytes -> Values.compare(bytes, (SdkBytes) b);
      default -> throw new IllegalStateException(a.toString());
    };
  }
}
