package org.openhpf.edge.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.RecordDecoder;
import org.openhpf.edge.http.Route;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of records, in the order of their components. A record of a request is held to limits and
 * refuses fields it does not know, one of a reply may grow; so one that is both stands in the
 * components twice, as {@code Address} (the reply's) and {@code AddressInput}.
 */
final class Schemas {
  private final Map<Class<?>, String> replies = new HashMap<>();
  private final Map<Class<?>, String> requests = new HashMap<>();
  private final SortedMap<String, ObjectNode> components = new TreeMap<>();

  enum Use {
    REQUEST,
    REPLY
  }

  /** By name, all that were asked for, with those they hold. */
  SortedMap<String, ObjectNode> components() {
    return components;
  }

  static boolean isOptional(RecordComponent component) {
    return component.getType() == Optional.class;
  }

  /** Empty where the route answers no body. */
  Optional<ObjectNode> ofAnswer(Route.Answer answer) {
    if (answer.sent() != Route.Sent.JSON) {
      var body = JsonNodeFactory.instance.objectNode();
      // Bytes have no schema: the media type says it all (OpenAPI 3.1, 4.8.14.2).
      return Optional.of(answer.sent() == Route.Sent.TEXT ? body.put("type", "string") : body);
    }
    if (answer.body() == void.class) {
      return Optional.empty();
    }
    ObjectNode item = ofRecord(answer.body(), Use.REPLY);
    return Optional.of(answer.page() ? pageOf(item) : item);
  }

  private static ObjectNode pageOf(ObjectNode item) {
    var page = JsonNodeFactory.instance.objectNode().put("type", "object");
    page.putArray("required").add("items");
    ObjectNode fields = page.putObject("properties");
    fields.putObject("items").put("type", "array").set("items", item);
    fields
        .putObject("nextCursor")
        .put("type", "string")
        .put("description", "Give it as cursor to read on; absent on the last page.");
    return page;
  }

  /** A reference to the record's schema among the components. */
  ObjectNode ofRecord(Class<?> type, Use use) {
    if (!type.isRecord() || type.getTypeParameters().length > 0) {
      throw new IllegalArgumentException(type.getName() + " is no record that can be written");
    }
    Map<Class<?>, String> names = use == Use.REPLY ? replies : requests;
    String name = names.get(type);
    if (name == null) {
      String suffix = use == Use.REQUEST && replies.containsKey(type) ? "Input" : "";
      name = type.getSimpleName() + suffix;
      names.put(type, name); // before its components, which may hold it again
      if (components.put(name, JsonNodeFactory.instance.objectNode()) != null) {
        throw new IllegalArgumentException("two different records are named " + name);
      }
      components.put(name, object(List.of(type.getRecordComponents()), use));
    }
    return Components.ref("schemas", name);
  }

  ObjectNode object(List<RecordComponent> fields, Use use) {
    var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    var properties = JsonNodeFactory.instance.objectNode();
    for (RecordComponent field : fields) {
      properties.set(field.getName(), ofComponent(field, use));
      if (!isOptional(field)) {
        required.add(field.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
    return use == Use.REQUEST ? schema.put("additionalProperties", false) : schema;
  }

  ObjectNode ofComponent(RecordComponent component, Use use) {
    Type type = component.getGenericType();
    if (isOptional(component)) {
      type = ((ParameterizedType) type).getActualTypeArguments()[0];
    }
    Field field = component.getAnnotation(Field.class);
    try {
      ObjectNode schema = of(type, field, use);
      return field == null || field.value().isEmpty()
          ? schema
          : schema.put("description", field.value());
    } catch (UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getName() + "." + component.getName() + " is a " + type,
          e);
    }
  }

  private ObjectNode of(Type type, Field field, Use use) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, field, use);
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() && !Scalars.isScalar(plain)
        ? ofRecord(plain, use)
        : Scalars.schema(plain, field, use);
  }

  private ObjectNode container(ParameterizedType type, Field field, Use use) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    var schema = JsonNodeFactory.instance.objectNode();
    if (Collection.class.isAssignableFrom(raw)) {
      schema.put("type", "array").set("items", of(arguments[0], field, use));
      int most = field == null ? RecordDecoder.MAX_ITEMS : field.maxItems();
      return use == Use.REQUEST ? schema.put("maxItems", most) : schema;
    } else if (raw == Map.class && arguments[0] == String.class) {
      schema.put("type", "object").set("additionalProperties", of(arguments[1], field, use));
      return use == Use.REQUEST ? schema.put("maxProperties", RecordDecoder.MAX_ITEMS) : schema;
    }
    throw new UnsupportedOperationException("no JSON of ours is a " + type.getTypeName());
  }
}
