package org.openhpf.edge.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** An event's attribute values as plain Java values. */
final class PlainValues {
  private PlainValues() {}

  static Map<String, Object> of(Map<String, AttributeValue> image) {
    if (image == null) {
      return Map.of();
    }
    var plain = new HashMap<String, Object>();
    image.forEach((name, value) -> plain.put(name, of(value)));
    return plain;
  }

  private static Object of(AttributeValue value) {
    if (value.getS() != null) {
      return value.getS();
    } else if (value.getN() != null) {
      return new BigDecimal(value.getN());
    } else if (value.getBOOL() != null) {
      return value.getBOOL();
    } else if (value.getM() != null) {
      return of(value.getM());
    } else if (value.getL() != null) {
      return value.getL().stream().map(PlainValues::of).toList();
    } else if (value.getB() != null) {
      return bytes(value.getB());
    } else if (value.getSS() != null) {
      return new HashSet<>(value.getSS());
    } else if (value.getNS() != null) {
      return new HashSet<>(value.getNS().stream().map(BigDecimal::new).toList());
    } else if (value.getBS() != null) {
      return List.copyOf(value.getBS().stream().map(PlainValues::bytes).toList());
    }
    return null; // NULL, DynamoDB's typed nothing
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
