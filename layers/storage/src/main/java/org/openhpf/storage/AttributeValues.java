package org.openhpf.storage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.kernel.Money;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One component's value to an attribute and back. Times are ISO 8601 in UTC, so they sort. */
public final class AttributeValues {
  private AttributeValues() {}

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** The key of a table whose keys are {@code pk} and {@code sk}. */
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", text(pk), "sk", text(sk));
  }

  static AttributeValue of(Type type, Object value) {
    return switch (value) {
      case String text -> text(text);
      case Boolean bool -> AttributeValue.fromBool(bool);
      case Integer whole -> number(whole);
      case Long whole -> number(whole);
      case BigDecimal decimal -> AttributeValue.fromN(decimal.toPlainString());
      case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
      case Enum<?> constant -> text(constant.name());
      case Instant instant -> text(instant.toString());
      case LocalDate date -> text(date.toString());
      case LocalTime time -> text(time.toString());
      case Money money -> text(money.toString());
      case List<?> list -> AttributeValue.fromL(items(argument(type, 0), list));
      case Map<?, ?> map -> AttributeValue.fromM(entries(argument(type, 1), map));
      case Record nested -> AttributeValue.fromM(nested(nested));
      default -> throw new IllegalStateException("no attribute for " + value.getClass());
    };
  }

  static Object read(Type type, AttributeValue value) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? value.l().stream().map(item -> read(argument(type, 0), item)).toList()
          : map(argument(type, 1), value.m());
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return value.s();
    } else if (plain == boolean.class || plain == Boolean.class) {
      return value.bool();
    } else if (plain == int.class || plain == Integer.class) {
      return Integer.valueOf(value.n());
    } else if (plain == long.class || plain == Long.class) {
      return Long.valueOf(value.n());
    } else if (plain == BigDecimal.class) {
      return new BigDecimal(value.n());
    } else if (plain == byte[].class) {
      return value.b().asByteArray();
    } else if (plain == Instant.class) {
      return Instant.parse(value.s());
    } else if (plain == LocalDate.class) {
      return LocalDate.parse(value.s());
    } else if (plain == LocalTime.class) {
      return LocalTime.parse(value.s());
    } else if (plain == Money.class) {
      return Money.of(value.s());
    } else if (plain.isEnum()) {
      return constant(plain, value.s());
    } else if (plain.isRecord()) {
      return RecordMapper.of(plain.asSubclass(Record.class)).toRecord(value.m());
    }
    throw new IllegalStateException("no component of type " + plain);
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException("no " + type.getSimpleName() + " is named " + name);
  }

  private static Type argument(Type generic, int n) {
    return ((ParameterizedType) generic).getActualTypeArguments()[n];
  }

  private static List<AttributeValue> items(Type item, List<?> list) {
    return list.stream().map(value -> of(item, value)).toList();
  }

  private static Map<String, AttributeValue> entries(Type value, Map<?, ?> map) {
    var entries = new HashMap<String, AttributeValue>();
    map.forEach((name, each) -> entries.put((String) name, of(value, each)));
    return entries;
  }

  private static Map<String, Object> map(Type value, Map<String, AttributeValue> attributes) {
    var map = new HashMap<String, Object>();
    attributes.forEach((name, each) -> map.put(name, read(value, each)));
    return map;
  }

  @SuppressWarnings("unchecked") // a record's class is its own
  private static Map<String, AttributeValue> nested(Record instance) {
    return RecordMapper.of((Class<Record>) instance.getClass()).toItem(instance);
  }
}
