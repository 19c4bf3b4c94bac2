package org.openhpf.edge.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.edge.openapi.Schemas.Use;
import org.openhpf.kernel.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of what JSON writes as one value; the forms are those of {@link WireTypes}. */
final class Scalars {
  private Scalars() {}

  /** Money is a record to Java and one value to JSON. */
  static boolean isScalar(Class<?> type) {
    return type == Money.class;
  }

  /**
   * @throws UnsupportedOperationException if requests and replies hold no such type
   */
  static ObjectNode schema(Class<?> type, Field field, Use use) {
    var schema = JsonNodeFactory.instance.objectNode();
    if (type == String.class) {
      text(schema, field, use);
    } else if (type == int.class || type == Integer.class) {
      whole(schema.put("type", "integer").put("format", "int32"), field);
    } else if (type == long.class || type == Long.class) {
      whole(schema.put("type", "integer").put("format", "int64"), field);
    } else if (type == boolean.class || type == Boolean.class) {
      schema.put("type", "boolean");
    } else if (use == Use.REPLY && (type == double.class || type == BigDecimal.class)) {
      schema.put("type", "number");
    } else if (type == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (type == LocalTime.class) {
      schema.put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
    } else if (type == Instant.class) {
      schema.put("type", "string").put("format", "date-time");
    } else if (type == Money.class) {
      String decimals = use == Use.REPLY ? "\\.[0-9]{2}" : "(\\.[0-9]{1,2})?";
      schema.put("type", "string").put("pattern", "^-?[0-9]{1,16}" + decimals + "$");
    } else if (type.isEnum()) {
      ArrayNode constants = schema.put("type", "string").putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        constants.add(WireTypes.kebab((Enum<?>) constant));
      }
    } else {
      throw new UnsupportedOperationException("no JSON of ours is a " + type.getTypeName());
    }
    example(schema, field);
    return schema;
  }

  /** Edge holds requests to these limits; replies are not held to any. */
  private static void text(ObjectNode schema, Field field, Use use) {
    schema.put("type", "string");
    if (use == Use.REQUEST) {
      schema.put("minLength", 1);
      schema.put("maxLength", field == null ? Field.MAX_LENGTH : field.maxLength());
    }
  }

  private static void whole(ObjectNode schema, Field field) {
    if (field != null && field.min() != Long.MIN_VALUE) {
      schema.put("minimum", field.min());
    }
    if (field != null && field.max() != Long.MAX_VALUE) {
      schema.put("maximum", field.max());
    }
  }

  private static void example(ObjectNode schema, Field field) {
    if (field == null || field.example().isEmpty()) {
      return;
    }
    String text = field.example();
    ArrayNode examples = schema.putArray("examples");
    switch (schema.get("type").stringValue()) {
      case "integer" -> examples.add(Long.parseLong(text));
      case "number" -> examples.add(new BigDecimal(text));
      case "boolean" -> examples.add(Boolean.parseBoolean(text));
      default -> examples.add(text);
    }
  }
}
