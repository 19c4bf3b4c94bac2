package org.openhpf.edge.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Problem.FieldError;
import org.openhpf.kernel.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * Makes a record of named JSON values and says of every field what is wrong with it, not of the
 * first alone. Components are required unless {@link Optional}.
 */
public final class RecordDecoder<R extends Record> {
  /** Most items of a list. */
  public static final int MAX_ITEMS = 100;

  private final Constructor<R> constructor;
  private final Component[] components;

  private record Component(String name, Type type, boolean optional, Field limits) {}

  private RecordDecoder(Class<R> type) {
    RecordComponent[] parts = type.getRecordComponents();
    components = Arrays.stream(parts).map(RecordDecoder::component).toArray(Component[]::new);
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  public static <R extends Record> RecordDecoder<R> of(Class<R> type) {
    return new RecordDecoder<>(type);
  }

  private static Component component(RecordComponent part) {
    Type type = part.getGenericType();
    boolean optional = part.getType() == Optional.class;
    Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    return new Component(part.getName(), inner, optional, part.getAnnotation(Field.class));
  }

  /**
   * @param values by field name; JSON null counts as absent
   * @param unknownRefused a request names no field we do not know; a queued message of a newer
   *     sender may
   * @param prefix of the field names in errors, for nested records
   * @param errors what is wrong is added here
   * @return empty where something is wrong
   */
  public Optional<R> decode(
      Map<String, JsonNode> values,
      boolean unknownRefused,
      String prefix,
      List<FieldError> errors) {
    int before = errors.size();
    var known = new HashSet<String>();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      known.add(components[i].name);
      arguments[i] = argument(components[i], values, unknownRefused, prefix, errors);
    }
    if (unknownRefused) {
      values.keySet().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> errors.add(new FieldError(prefix + Text.shown(name), "不认识的字段")));
    }
    return errors.size() == before ? construct(arguments, prefix, errors) : Optional.empty();
  }

  private Object argument(
      Component component,
      Map<String, JsonNode> values,
      boolean unknownRefused,
      String prefix,
      List<FieldError> errors) {
    JsonNode value = values.get(component.name);
    String field = prefix + component.name;
    if (value == null || value.isNull()) {
      if (!component.optional) {
        errors.add(new FieldError(field, "必填"));
      }
      return component.optional ? Optional.empty() : null;
    }
    try {
      Object decoded =
          Values.decode(component.type, value, component.limits, field, unknownRefused, errors);
      return component.optional ? Optional.ofNullable(decoded) : decoded;
    } catch (InvalidValue e) {
      errors.add(new FieldError(e.field().isEmpty() ? field : prefix + e.field(), e.reason()));
      return null;
    }
  }

  private Optional<R> construct(Object[] arguments, String prefix, List<FieldError> errors) {
    try {
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValue refused) {
        errors.add(new FieldError(prefix + refused.field(), refused.reason()));
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields of a JSON object by name. */
  public static Map<String, JsonNode> fields(JsonNode object) {
    var fields = new HashMap<String, JsonNode>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }
}
