package org.openhpf.local.testing.dynamodb.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** ADD and DELETE of updates. */
final class ValueSets {
  private ValueSets() {}

  /**
   * @param before null where there is none
   */
  static AttributeValue add(AttributeValue before, AttributeValue added) {
    if (before == null) {
      return added;
    }
    Update.requireType(before, added.type());
    return switch (added.type()) {
      case N -> AttributeValue.fromN(Numbers.sum(before.n(), added.n()));
      case SS -> AttributeValue.fromSs(List.copyOf(union(before.ss(), added.ss())));
      case NS -> AttributeValue.fromNs(List.copyOf(union(before.ns(), added.ns())));
      default -> AttributeValue.fromBs(List.copyOf(union(before.bs(), added.bs())));
    };
  }

  /** Null where nothing is left. */
  static AttributeValue remove(AttributeValue before, AttributeValue removed) {
    if (before == null) {
      return null;
    }
    Update.requireType(before, removed.type());
    return switch (removed.type()) {
      case SS -> set(Type.SS, without(before.ss(), removed.ss()));
      case NS -> set(Type.NS, without(before.ns(), removed.ns()));
      default -> set(Type.BS, without(before.bs(), removed.bs()));
    };
  }

  private static <T> Set<T> union(List<T> a, List<T> b) {
    var all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static <T> List<T> without(List<T> a, List<T> b) {
    return a.stream().filter(element -> !b.contains(element)).toList();
  }

  @SuppressWarnings("unchecked") // the type says what the elements are
  private static AttributeValue set(Type type, List<?> elements) {
    if (elements.isEmpty()) {
      return null;
    }
    return switch (type) {
      case SS -> AttributeValue.fromSs((List<String>) elements);
      case NS -> AttributeValue.fromNs((List<String>) elements);
      default -> AttributeValue.fromBs((List<software.amazon.awssdk.core.SdkBytes>) elements);
    };
  }
}
