package org.openhpf.edge.http;

import static org.openhpf.kernel.InvalidValue.require;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.edge.http.Problem.FieldError;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One JSON value to the Java type a component asks for; a refusal names the form it should have.
 */
final class Values {
  private Values() {}

  static Object decode(
      Type type,
      JsonNode value,
      Field limits,
      String field,
      boolean unknownRefused,
      List<FieldError> errors) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], value, limits, field, unknownRefused, errors);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() && plain != Money.class) {
      require(value.isObject(), "", "须为对象");
      return RecordDecoder.of(plain.asSubclass(Record.class))
          .decode(RecordDecoder.fields(value), unknownRefused, field + ".", errors)
          .orElse(null);
    }
    return scalar(plain, value, limits);
  }

  private static List<Object> list(
      Type item,
      JsonNode value,
      Field limits,
      String field,
      boolean unknownRefused,
      List<FieldError> errors) {
    require(value.isArray(), "", "须为列表");
    require(value.size() <= RecordDecoder.MAX_ITEMS, "", "不能超过 " + RecordDecoder.MAX_ITEMS + " 项");
    var items = new ArrayList<Object>();
    for (int i = 0; i < value.size(); i++) {
      String place = field + "[" + i + "]";
      try {
        items.add(decode(item, value.get(i), limits, place, unknownRefused, errors));
      } catch (InvalidValue e) {
        errors.add(new FieldError(place, e.reason()));
      }
    }
    return items;
  }

  private static Object scalar(Class<?> type, JsonNode value, Field limits) {
    if (type == int.class || type == Integer.class) {
      return (int) whole(value, limits, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return whole(value, limits, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == boolean.class || type == Boolean.class) {
      return bool(value);
    }
    require(value.isString(), "", "须为文本");
    String text = Text.checked(value.stringValue(), limits == null ? 200 : limits.maxLength());
    if (type == String.class) {
      return text;
    } else if (type == LocalDate.class) {
      return date(text);
    } else if (type == LocalTime.class) {
      return timeOfDay(text);
    } else if (type == Instant.class) {
      return ChinaTime.parse(text);
    } else if (type == Money.class) {
      return Money.of(text);
    } else if (type.isEnum()) {
      return constant(type, text);
    }
    throw new IllegalStateException("a request record cannot hold a " + type.getName());
  }

  /** From a path or query a number comes as text. */
  private static long whole(JsonNode value, Field limits, long least, long greatest) {
    long min = limits == null ? least : Math.max(least, limits.min());
    long max = limits == null ? greatest : Math.min(greatest, limits.max());
    boolean text = value.isString() && value.stringValue().matches("-?[0-9]{1,18}");
    require(value.isIntegralNumber() || text, "", "须为整数");
    BigDecimal number = text ? new BigDecimal(value.stringValue()) : value.decimalValue();
    require(
        number.compareTo(BigDecimal.valueOf(min)) >= 0
            && number.compareTo(BigDecimal.valueOf(max)) <= 0,
        "",
        "须在 " + min + " 到 " + max + " 之间");
    return number.longValueExact();
  }

  private static boolean bool(JsonNode value) {
    boolean text = value.isString() && value.stringValue().matches("true|false");
    require(value.isBoolean() || text, "", "须为 true 或 false");
    return text ? Boolean.parseBoolean(value.stringValue()) : value.booleanValue();
  }

  private static LocalDate date(String text) {
    try {
      require(text.length() == 10, "", "日期格式须为 YYYY-MM-DD");
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValue("", "日期不存在或格式不是 YYYY-MM-DD");
    }
  }

  private static LocalTime timeOfDay(String text) {
    try {
      require(text.length() == 5, "", "时间格式须为 HH:mm");
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValue("", "时间不存在或格式不是 HH:mm");
    }
  }

  private static Object constant(Class<?> type, String text) {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> WireTypes.kebab((Enum<?>) constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "",
                    "须为以下之一："
                        + Arrays.stream(constants)
                            .map(constant -> WireTypes.kebab((Enum<?>) constant))
                            .collect(Collectors.joining("、"))));
  }

  /** A path or query value. */
  static JsonNode text(String value) {
    return StringNode.valueOf(value);
  }
}
