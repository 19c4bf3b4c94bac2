package org.openhpf.local.testing.dynamodb.expression;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** How DynamoDB compares attribute values. */
public final class Values {
  private Values() {}

  /** DynamoDB's abbreviation of the type. */
  public static String typeName(AttributeValue value) {
    return value.type() == Type.NUL ? "NULL" : value.type().name();
  }

  /** Equal in type and value: numbers by value, sets in any order. */
  public static boolean equal(AttributeValue a, AttributeValue b) {
    if (a == b) {
      return true;
    }
    if (a.type() != b.type()) {
      return false;
    }
    return switch (a.type()) {
      case S -> a.s().equals(b.s());
      case N -> Numbers.compare(a.n(), b.n()) == 0;
      case B -> a.b().equals(b.b());
      case BOOL -> a.bool().equals(b.bool());
      case NUL -> true;
      case SS -> sameElements(a.ss(), b.ss());
      case BS -> sameElements(a.bs(), b.bs());
      case NS -> numbers(a.ns()).equals(numbers(b.ns()));
      case L -> equalLists(a.l(), b.l());
      case M -> equalMaps(a.m(), b.m());
      case UNKNOWN_TO_SDK_VERSION -> a.equals(b);
    };
  }

  /** Whether values of this type have an order: texts, numbers and binaries. */
  static boolean isOrdered(AttributeValue value) {
    return value.type() == Type.S || value.type() == Type.N || value.type() == Type.B;
  }

  /**
   * @param b of the same ordered type
   */
  static int compare(AttributeValue a, AttributeValue b) {
    return switch (a.type()) {
      case S -> compare(a.s(), b.s());
      case N -> Numbers.compare(a.n(), b.n());
      case B -> compare(a.b(), b.b());
      default -> throw new IllegalArgumentException(typeName(a) + " has no order");
    };
  }

  /** By the bytes of UTF-8, which is not String's order where there are surrogates. */
  public static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean mixed = Character.isSurrogate(x) != Character.isSurrogate(y);
        boolean high = x >= Character.MIN_SURROGATE && y >= Character.MIN_SURROGATE;
        return mixed && high ? Character.compare(y, x) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** By unsigned bytes. */
  public static int compare(SdkBytes a, SdkBytes b) {
    return Arrays.compareUnsigned(a.asByteArrayUnsafe(), b.asByteArrayUnsafe());
  }

  /** Whether the binary begins with the other. */
  public static boolean startsWith(SdkBytes whole, SdkBytes prefix) {
    byte[] bytes = whole.asByteArrayUnsafe();
    byte[] first = prefix.asByteArrayUnsafe();
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  private static boolean contains(SdkBytes whole, SdkBytes part) {
    byte[] bytes = whole.asByteArrayUnsafe();
    byte[] wanted = part.asByteArrayUnsafe();
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  /** DynamoDB's {@code contains}. */
  static boolean contains(AttributeValue whole, AttributeValue part) {
    return switch (whole.type()) {
      case S -> part.type() == Type.S && whole.s().contains(part.s());
      case B -> part.type() == Type.B && contains(whole.b(), part.b());
      case SS -> part.type() == Type.S && whole.ss().contains(part.s());
      case NS -> part.type() == Type.N && containsNumber(whole.ns(), part.n());
      case BS -> part.type() == Type.B && whole.bs().contains(part.b());
      case L -> whole.l().stream().anyMatch(element -> equal(element, part));
      default -> false;
    };
  }

  private static boolean containsNumber(Collection<String> set, String number) {
    for (String element : set) {
      if (Numbers.compare(element, number) == 0) {
        return true;
      }
    }
    return false;
  }

  private static <T> boolean sameElements(List<T> a, List<T> b) {
    return a.size() == b.size() && new HashSet<>(a).equals(Set.copyOf(b));
  }

  private static Set<String> numbers(List<String> numbers) {
    var normal = new TreeSet<String>();
    numbers.forEach(number -> normal.add(Numbers.normal(number)));
    return normal;
  }

  private static boolean equalLists(List<AttributeValue> a, List<AttributeValue> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMaps(Map<String, AttributeValue> a, Map<String, AttributeValue> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (var entry : a.entrySet()) {
      AttributeValue other = b.get(entry.getKey());
      if (other == null || !equal(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }
}
