package org.openhpf.local.testing.dynamodb.expression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What may be stored, in the form it is stored in, and how large it is. */
public final class Items {
  /** 400 KB, names and values together. */
  public static final int LARGEST = 400 * 1024;

  private static final int DEEPEST = 32;

  /** From here on the JDK's encoding is faster than looking at each character. */
  private static final int LONG = 24;

  private Items() {}

  /**
   * The item with its numbers in normal form; the very same where they are.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if DynamoDB would not
   *     take one of the values
   */
  public static Map<String, AttributeValue> normal(Map<String, AttributeValue> item) {
    return normal(item, 0);
  }

  /** As {@link #normal(Map)} of one value. */
  public static AttributeValue normal(AttributeValue value) {
    return normal(value, 0);
  }

  private static Map<String, AttributeValue> normal(Map<String, AttributeValue> item, int depth) {
    Map<String, AttributeValue> changed = null;
    for (var entry : item.entrySet()) {
      AttributeValue value = normal(entry.getValue(), depth);
      if (value != entry.getValue()) {
        changed = changed == null ? new HashMap<>(item) : changed;
        changed.put(entry.getKey(), value);
      }
    }
    return changed == null ? item : changed;
  }

  private static AttributeValue normal(AttributeValue value, int depth) {
    if (value == null || value.type() == null) {
      throw Invalid.request(
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    if (depth > DEEPEST) {
      throw Invalid.request("Nesting Levels have exceeded supported limits");
    }
    return switch (value.type()) {
      case S, B, BOOL -> value;
      case N -> {
        String number = Numbers.normal(value.n());
        yield number.equals(value.n()) ? value : AttributeValue.fromN(number);
      }
      case NUL -> {
        if (!value.nul()) {
          throw Invalid.parameter("Null attribute value types must have the value of true");
        }
        yield value;
      }
      case SS -> distinct(value, value.ss(), "string");
      case BS -> distinct(value, value.bs(), "binary");
      case NS -> {
        List<String> numbers = value.ns().stream().map(Numbers::normal).toList();
        yield distinct(
            numbers.equals(value.ns()) ? value : AttributeValue.fromNs(numbers), numbers, "number");
      }
      case M -> {
        var map = normal(value.m(), depth + 1);
        yield map == value.m() ? value : AttributeValue.fromM(map);
      }
      case L -> {
        var list = new ArrayList<AttributeValue>(value.l().size());
        boolean same = true;
        for (AttributeValue element : value.l()) {
          list.add(normal(element, depth + 1));
          same &= list.getLast() == element;
        }
        yield same ? value : AttributeValue.fromL(list);
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw Invalid.request(
              "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                  + " the supported datatypes");
    };
  }

  private static AttributeValue distinct(AttributeValue value, List<?> elements, String type) {
    if (elements.isEmpty()) {
      throw Invalid.parameter("An " + type + " set  may not be empty");
    }
    if (new HashSet<>(elements).size() < elements.size()) {
      throw Invalid.parameter("Input collection " + elements + " contains duplicates.");
    }
    return value;
  }

  /** Bytes of names and values, as DynamoDB counts them for limits and bills. */
  public static int size(Map<String, AttributeValue> item) {
    int size = 0;
    for (var entry : item.entrySet()) {
      size += utf8(entry.getKey()) + size(entry.getValue());
    }
    return size;
  }

  /** Bytes of the value alone. */
  public static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> Numbers.size(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
      case SS -> value.ss().stream().mapToInt(Items::utf8).sum();
      case NS -> value.ns().stream().mapToInt(Numbers::size).sum();
      case BS -> value.bs().stream().mapToInt(bytes -> bytes.asByteArrayUnsafe().length).sum();
      case M -> 3 + value.m().size() + size(value.m());
      case L -> 3 + value.l().size() + value.l().stream().mapToInt(Items::size).sum();
    };
  }

  static int utf8(String text) {
    int length = text.length();
    if (length > LONG) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= 0x80) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return length;
  }
}
