package org.openhpf.edge.event;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Members of an event's objects; null where there is none, as AWS's event classes have it. */
final class Members {
  private Members() {}

  static JsonNode object(JsonNode parent, String name) {
    JsonNode member = parent.get(name);
    return member != null && member.isObject() ? member : null;
  }

  static String text(JsonNode parent, String name) {
    JsonNode member = parent.get(name);
    return member == null || member.isNull() ? null : scalar(member);
  }

  static long number(JsonNode parent, String name) {
    JsonNode member = parent.get(name);
    return member == null || !member.isNumber() ? 0 : member.longValue();
  }

  static <T> List<T> list(JsonNode parent, String name, Function<JsonNode, T> reader) {
    JsonNode member = parent.get(name);
    if (member == null || !member.isArray()) {
      return null;
    }
    var items = new ArrayList<T>(member.size());
    for (JsonNode item : member) {
      items.add(reader.apply(item));
    }
    return items;
  }

  static <T> Map<String, T> map(JsonNode parent, String name, Function<JsonNode, T> reader) {
    JsonNode member = object(parent, name);
    if (member == null) {
      return null;
    }
    var entries = LinkedHashMap.<String, T>newLinkedHashMap(member.size());
    for (Map.Entry<String, JsonNode> entry : member.properties()) {
      if (!entry.getValue().isNull()) {
        entries.put(entry.getKey(), reader.apply(entry.getValue()));
      }
    }
    return entries;
  }

  /** API Gateway gives claims as text, lists as {@code [a b]}; others than it, as they were. */
  static String scalar(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    } else if (value.isArray()) {
      return "[" + String.join(" ", value.valueStream().map(Members::scalar).toList()) + "]";
    }
    return value.toString();
  }

  /**
   * @throws IllegalArgumentException if it is no base 64
   */
  static ByteBuffer bytes(JsonNode base64) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(base64.stringValue()));
  }

  /** A batch's reply: which of its items failed, {@code {"batchItemFailures": [...]}}. */
  static JsonNode failures(Stream<String> itemIdentifiers) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode failures = reply.putArray("batchItemFailures");
    itemIdentifiers.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return reply;
  }
}
