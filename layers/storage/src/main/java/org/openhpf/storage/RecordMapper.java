package org.openhpf.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records to items and back, an attribute per component under its name. An attribute that an item
 * lacks, because it was stored before the component was added, must be an {@link Optional} or a
 * list; what the record does not know is passed over.
 */
public final class RecordMapper<R extends Record> {
  private final Class<R> type;
  private final Constructor<R> constructor;
  private final Part[] parts;

  private record Part(String name, Type type, boolean optional, Method accessor) {}

  private RecordMapper(Class<R> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    parts = Arrays.stream(components).map(RecordMapper::part).toArray(Part[]::new);
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  public static <R extends Record> RecordMapper<R> of(Class<R> type) {
    return new RecordMapper<>(type);
  }

  private static Part part(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    boolean optional = component.getType() == Optional.class;
    Type generic = component.getGenericType();
    return new Part(
        component.getName(),
        optional ? ((ParameterizedType) generic).getActualTypeArguments()[0] : generic,
        optional,
        accessor);
  }

  /** A mutable map, so that the caller adds its keys. */
  public Map<String, AttributeValue> toItem(R instance) {
    var item = new HashMap<String, AttributeValue>();
    for (Part part : parts) {
      value(part, instance)
          .ifPresent(value -> item.put(part.name, AttributeValues.of(part.type, value)));
    }
    return item;
  }

  private Optional<?> value(Part part, Object instance) {
    try {
      Object value = part.accessor.invoke(instance);
      return part.optional ? (Optional<?>) value : Optional.of(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException if the item is not of this record: a fault of ours, never of the
   *     request
   */
  public R toRecord(Map<String, AttributeValue> item) {
    Object[] arguments = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      arguments[i] = argument(parts[i], item.get(parts[i].name));
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("an item is no " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object argument(Part part, AttributeValue value) {
    if (part.optional) {
      return Optional.ofNullable(value).map(present -> AttributeValues.read(part.type, present));
    }
    if (value == null) {
      if (part.type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
        return List.of();
      }
      throw new IllegalStateException("an item of " + type.getSimpleName() + " lacks " + part.name);
    }
    return AttributeValues.read(part.type, value);
  }
}
