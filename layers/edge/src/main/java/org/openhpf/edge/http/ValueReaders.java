package org.openhpf.edge.http;

import static org.openhpf.kernel.InvalidValue.require;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which Java types a request can hold, and how each is read. */
final class ValueReaders {
  private ValueReaders() {}

  /**
   * @param limits of the component; null where it has none
   * @param holders the records that hold the component
   * @throws UnsupportedOperationException if a request can hold no such type
   */
  static ValueReader of(Type type, Field limits, Set<Class<?>> holders) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      int most = limits == null ? RecordDecoder.MAX_ITEMS : limits.maxItems();
      return list(of(list.getActualTypeArguments()[0], limits, holders), most);
    } else if (type instanceof ParameterizedType map
        && map.getRawType() == Map.class
        && map.getActualTypeArguments()[0] == String.class) {
      return map(of(map.getActualTypeArguments()[1], limits, holders));
    } else if (type instanceof Class<?> plain) {
      return of(plain, limits, holders);
    }
    throw new UnsupportedOperationException("no request holds a " + type.getTypeName());
  }

  private static ValueReader of(Class<?> plain, Field limits, Set<Class<?>> holders) {
    if (plain == int.class || plain == Integer.class) {
      var range = WholeNumbers.within(limits, Integer.MIN_VALUE, Integer.MAX_VALUE);
      return (value, place) -> (int) range.read(value, place);
    } else if (plain == long.class || plain == Long.class) {
      return WholeNumbers.within(limits, Long.MIN_VALUE, Long.MAX_VALUE)::read;
    } else if (plain == boolean.class || plain == Boolean.class) {
      return ValueReaders::bool;
    } else if (plain.isRecord() && plain != Money.class) {
      return nested(RecordDecoder.of(plain.asSubclass(Record.class), holders));
    }
    Function<String, ?> form = form(plain);
    int maxLength = limits == null ? Field.MAX_LENGTH : limits.maxLength();
    boolean lines = limits != null && limits.lines();
    return (value, place) -> {
      require(value.isString(), "", "须为文本");
      return form.apply(Text.checked(value.stringValue(), maxLength, lines));
    };
  }

  private static Function<String, ?> form(Class<?> type) {
    if (type == String.class) {
      return Function.identity();
    } else if (type == LocalDate.class) {
      return Times::date;
    } else if (type == LocalTime.class) {
      return Times::timeOfDay;
    } else if (type == Instant.class) {
      return ChinaTime::parse;
    } else if (type == Money.class) {
      return Money::of;
    } else if (type.isEnum()) {
      return constant(type);
    }
    throw new UnsupportedOperationException("no JSON of ours is a " + type.getTypeName());
  }

  private static ValueReader nested(RecordDecoder<?> decoder) {
    return (value, place) -> {
      require(value.isObject(), "", "须为对象");
      return decoder
          .decode(value, place.unknownRefused(), place.field() + ".", place.errors())
          .orElse(null);
    };
  }

  private static ValueReader list(ValueReader item, int most) {
    return (value, place) -> {
      // API Gateway joins the values of a repeated query parameter with commas.
      JsonNode values = place.fromUrl() ? split(value.stringValue()) : value;
      require(values.isArray(), "", "须为列表");
      require(values.size() <= most, "", "不能超过 " + most + " 项");
      var items = new ArrayList<Object>(values.size());
      for (int i = 0; i < values.size(); i++) {
        Place at = place.item(i);
        try {
          items.add(item.read(values.get(i), at));
        } catch (InvalidValue e) {
          at.refuse(e);
        }
      }
      return items;
    };
  }

  private static ValueReader map(ValueReader entry) {
    return (value, place) -> {
      require(value.isObject(), "", "须为对象");
      require(
          value.size() <= RecordDecoder.MAX_ITEMS, "", "不能超过 " + RecordDecoder.MAX_ITEMS + " 项");
      var entries = LinkedHashMap.<String, Object>newLinkedHashMap(value.size());
      value.forEachEntry(
          (name, each) -> {
            Place at = place.entry(Text.shown(name));
            try {
              entries.put(Text.checked(name, Field.MAX_LENGTH), entry.read(each, at));
            } catch (InvalidValue e) {
              at.refuse(e);
            }
          });
      return entries;
    };
  }

  private static ArrayNode split(String text) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    for (String part : text.split(",", RecordDecoder.MAX_ITEMS + 1)) {
      parts.add(part);
    }
    return parts;
  }

  private static Object bool(JsonNode value, Place place) {
    if (place.fromUrl()
        && (value.stringValue().equals("true") || value.stringValue().equals("false"))) {
      return value.stringValue().equals("true");
    }
    require(value.isBoolean(), "", "须为 true 或 false");
    return value.booleanValue();
  }

  private static Function<String, Object> constant(Class<?> type) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(WireTypes.kebab((Enum<?>) constant), constant);
    }
    String refusal = "须为以下之一：" + String.join("、", constants.keySet());
    return text -> {
      Object constant = constants.get(text);
      require(constant != null, "", refusal);
      return constant;
    };
  }
}
