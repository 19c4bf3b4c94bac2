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
 * Records to items and back, an attribute per component under its name: String, boolean, int, long,
 * BigDecimal, byte[], enums (by name), Instant (as {@link AttributeValues#sortable}), LocalDate,
 * LocalTime, Money, other records, and lists, maps with String keys and Optionals of these. Of a
 * BigDecimal DynamoDB keeps the value, 38 digits at most, not the trailing zeros.
 *
 * <p>An attribute that an item lacks, because it was stored before the component was added, must be
 * an {@link Optional}, a list or a map; what the record does not know is passed over.
 *
 * <p>Make one per record and keep it: types are looked at here and never again. Thread-safe.
 */
public final class RecordMapper<R extends Record> {
  private final Class<R> type;
  private final Constructor<R> constructor;
  private final Part[] parts;

  /**
   * @param absent the component where the item has no such attribute; null if it must have one
   */
  private record Part(String name, Codec codec, boolean optional, Object absent, Method accessor) {}

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

  /**
   * @throws IllegalArgumentException if a component's type is none of the above
   */
  public static <R extends Record> RecordMapper<R> of(Class<R> type) {
    return new RecordMapper<>(type);
  }

  private static Part part(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    Class<?> raw = component.getType();
    boolean optional = raw == Optional.class;
    Type stored =
        optional && component.getGenericType() instanceof ParameterizedType generic
            ? generic.getActualTypeArguments()[0]
            : component.getGenericType();
    Object absent =
        optional
            ? Optional.empty()
            : raw == List.class ? List.of() : raw == Map.class ? Map.of() : null;
    return new Part(component.getName(), Codec.of(stored), optional, absent, accessor);
  }

  /** A mutable map, so that the caller adds its keys. */
  public Map<String, AttributeValue> toItem(R instance) {
    var item = HashMap.<String, AttributeValue>newHashMap(parts.length + 4);
    for (Part part : parts) {
      Object value = value(part, instance);
      if (part.optional) {
        value = ((Optional<?>) value).orElse(null);
      }
      if (value != null) {
        item.put(part.name, part.codec.write().apply(value));
      }
    }
    return item;
  }

  private Object value(Part part, R instance) {
    try {
      Object value = part.accessor.invoke(instance);
      if (value == null) {
        throw new IllegalArgumentException(type.getSimpleName() + "." + part.name + " is null");
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException if the item is not of this record: a fault of ours, never of the
   *     request. It names the attribute and holds no value.
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

  private Object argument(Part part, AttributeValue stored) {
    if (stored == null) {
      if (part.absent == null) {
        throw new IllegalStateException(
            "an item of " + type.getSimpleName() + " lacks " + part.name);
      }
      return part.absent;
    }
    Object value = read(part, stored);
    return part.optional ? Optional.of(value) : value;
  }

  private Object read(Part part, AttributeValue stored) {
    try {
      return part.codec.read().apply(stored);
    } catch (IllegalStateException e) {
      throw e; // of a record within this one, which has named its attribute
    } catch (RuntimeException e) {
      // Without the cause: parsers put the value into their message, and messages reach logs.
      throw new IllegalStateException(
          type.getSimpleName() + "." + part.name + " is stored in another form");
    }
  }
}
