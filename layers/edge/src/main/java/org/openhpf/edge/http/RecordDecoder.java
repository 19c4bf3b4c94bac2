package org.openhpf.edge.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhpf.edge.http.Problem.FieldError;
import org.openhpf.kernel.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes a record of a JSON object and says of every field what is wrong with it, not of the first
 * alone. Components are required unless {@link Optional}; JSON null counts as absent.
 *
 * <p>The record and those it holds are looked at once, when the decoder is made. Thread-safe.
 */
public final class RecordDecoder<R extends Record> {
  /** Most items of a list, where its field says nothing else, and entries of a map. */
  public static final int MAX_ITEMS = 100;

  private final Constructor<R> constructor;
  private final Component[] components;
  private final Set<String> names;

  private record Component(String name, boolean optional, ValueReader reader) {}

  private RecordDecoder(Class<R> type, Set<Class<?>> holders) {
    RecordComponent[] parts = type.getRecordComponents();
    components =
        Arrays.stream(parts).map(part -> component(part, holders)).toArray(Component[]::new);
    names = Arrays.stream(components).map(Component::name).collect(Collectors.toUnmodifiableSet());
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalArgumentException if it holds a type that a request cannot, or holds itself
   */
  public static <R extends Record> RecordDecoder<R> of(Class<R> type) {
    return of(type, Set.of());
  }

  /**
   * @param holders the records that hold this one
   */
  static <R extends Record> RecordDecoder<R> of(Class<R> type, Set<Class<?>> holders) {
    if (holders.contains(type)) {
      throw new IllegalArgumentException(type.getName() + " holds itself");
    }
    var more = new HashSet<>(holders);
    more.add(type);
    return new RecordDecoder<>(type, more);
  }

  private static Component component(RecordComponent part, Set<Class<?>> holders) {
    Type type = part.getGenericType();
    boolean optional = part.getType() == Optional.class;
    Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    Field limits = part.getAnnotation(Field.class);
    try {
      return new Component(part.getName(), optional, ValueReaders.of(inner, limits, holders));
    } catch (UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          part.getDeclaringRecord().getName() + "." + part.getName() + " cannot be a " + inner, e);
    }
  }

  /** The names of the fields it knows. */
  Set<String> names() {
    return names;
  }

  /**
   * @param object a JSON object
   * @param unknownRefused a request names no field we do not know; a queued message of a newer
   *     sender may
   * @param prefix of the field names in errors, for nested records, e.g. {@code address.}
   * @param errors what is wrong is added here
   * @return empty where something is wrong
   */
  public Optional<R> decode(
      JsonNode object, boolean unknownRefused, String prefix, List<FieldError> errors) {
    return decode(object, Map.of(), unknownRefused, prefix, errors);
  }

  /**
   * @param texts fields from path and query: they count before the object's, and numbers among them
   *     are written as text
   */
  Optional<R> decode(
      JsonNode object,
      Map<String, String> texts,
      boolean unknownRefused,
      String prefix,
      List<FieldError> errors) {
    int before = errors.size();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Component component = components[i];
      String text = texts.get(component.name);
      JsonNode value =
          text == null ? object.get(component.name) : JsonNodeFactory.instance.stringNode(text);
      var place = new Place(prefix + component.name, unknownRefused, text != null, errors);
      arguments[i] = argument(component, value, place);
    }
    if (unknownRefused) {
      refuseUnknown(object, texts, prefix, errors);
    }
    return errors.size() == before ? construct(arguments, prefix, errors) : Optional.empty();
  }

  private static Object argument(Component component, JsonNode value, Place place) {
    if (value == null || value.isNull()) {
      if (!component.optional) {
        place.refuse("必填");
      }
      return Optional.empty();
    }
    try {
      Object decoded = component.reader.read(value, place);
      return component.optional ? Optional.ofNullable(decoded) : decoded;
    } catch (InvalidValue e) {
      place.refuse(e);
      return null;
    }
  }

  private void refuseUnknown(
      JsonNode object, Map<String, String> texts, String prefix, List<FieldError> errors) {
    for (Collection<String> given : List.of(texts.keySet(), object.propertyNames())) {
      for (String name : given) {
        if (!names.contains(name)) {
          errors.add(new FieldError(prefix + Text.shown(name), "不认识的字段"));
        }
      }
    }
  }

  private Optional<R> construct(Object[] arguments, String prefix, List<FieldError> errors) {
    try {
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValue refused) {
        String record = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        errors.add(
            new FieldError(
                refused.field().isEmpty() ? record : prefix + refused.field(), refused.reason()));
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
