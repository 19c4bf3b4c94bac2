package org.openhpf.storage;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Money;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the values of one type are stored. It is found once, when a mapper is made, so that a type
 * that cannot be stored fails at init and no call looks at types.
 *
 * @param read throws any RuntimeException where the attribute is of another form
 */
record Codec(Function<Object, AttributeValue> write, Function<AttributeValue, Object> read) {
  private static final Map<Class<?>, Codec> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, text(String.class, Function.identity(), Function.identity())),
          Map.entry(Instant.class, text(Instant.class, AttributeValues::sortable, Instant::parse)),
          Map.entry(LocalDate.class, text(LocalDate.class, LocalDate::toString, LocalDate::parse)),
          Map.entry(LocalTime.class, text(LocalTime.class, LocalTime::toString, LocalTime::parse)),
          Map.entry(Money.class, text(Money.class, Money::toString, Money::of)),
          Map.entry(int.class, number(Integer::valueOf)),
          Map.entry(Integer.class, number(Integer::valueOf)),
          Map.entry(long.class, number(Long::valueOf)),
          Map.entry(Long.class, number(Long::valueOf)),
          Map.entry(BigDecimal.class, number(BigDecimal::new)),
          Map.entry(boolean.class, bool()),
          Map.entry(Boolean.class, bool()),
          Map.entry(byte[].class, bytes()));

  /**
   * @throws IllegalArgumentException if values of this type are not stored
   */
  static Codec of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return list(of(arguments[0]));
      } else if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return map(of(arguments[1]));
      }
    } else if (type instanceof Class<?> plain) {
      if (PLAIN.containsKey(plain)) {
        return PLAIN.get(plain);
      } else if (plain.isEnum()) {
        return constants(plain);
      } else if (plain.isRecord()) {
        return nested(plain.asSubclass(Record.class));
      }
    }
    throw new IllegalArgumentException("a component cannot be of " + type.getTypeName());
  }

  private static <T> Codec text(
      Class<T> type, Function<T, String> write, Function<String, T> read) {
    return new Codec(
        value -> AttributeValues.text(write.apply(type.cast(value))),
        stored -> read.apply(requireNonNull(stored.s())));
  }

  // BigDecimal.toString, unlike toPlainString, stays short whatever the exponent.
  private static Codec number(Function<String, Object> read) {
    return new Codec(
        value -> AttributeValue.fromN(value.toString()),
        stored -> read.apply(requireNonNull(stored.n())));
  }

  private static Codec bool() {
    return new Codec(
        value -> AttributeValue.fromBool((Boolean) value), stored -> requireNonNull(stored.bool()));
  }

  // Not copied: neither the record's array nor the reply's has another user.
  private static Codec bytes() {
    return new Codec(
        value -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe((byte[]) value)),
        stored -> stored.b().asByteArrayUnsafe());
  }

  private static Codec constants(Class<?> type) {
    Map<String, Object> byName =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), each -> each));
    return new Codec(
        value -> AttributeValues.text(((Enum<?>) value).name()),
        stored -> requireNonNull(byName.get(stored.s())));
  }

  private static Codec list(Codec item) {
    return new Codec(
        value -> AttributeValue.fromL(((List<?>) value).stream().map(item.write::apply).toList()),
        stored -> {
          require(stored.hasL());
          return stored.l().stream().map(item.read).toList();
        });
  }

  private static Codec map(Codec entry) {
    return new Codec(
        value -> {
          var entries = new HashMap<String, AttributeValue>();
          ((Map<?, ?>) value)
              .forEach((name, each) -> entries.put((String) name, entry.write(each)));
          return AttributeValue.fromM(entries);
        },
        stored -> {
          require(stored.hasM());
          var entries = HashMap.<String, Object>newHashMap(stored.m().size());
          stored.m().forEach((name, each) -> entries.put(name, entry.read(each)));
          return Collections.unmodifiableMap(entries);
        });
  }

  private static <R extends Record> Codec nested(Class<R> type) {
    var mapper = RecordMapper.of(type);
    return new Codec(
        value -> AttributeValue.fromM(mapper.toItem(type.cast(value))),
        stored -> {
          require(stored.hasM());
          return mapper.toRecord(stored.m());
        });
  }

  private AttributeValue write(Object value) {
    return write.apply(value);
  }

  private Object read(AttributeValue stored) {
    return read.apply(stored);
  }

  private static void require(boolean form) {
    if (!form) {
      throw new IllegalArgumentException("stored in another form");
    }
  }
}
