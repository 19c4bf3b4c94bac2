package org.openhpf.local.testing.dynamodb.expression;

import java.util.List;

/** Two paths of which one lies within the other, or that make a list and a map of one place. */
final class Overlap {
  private Overlap() {}

  static void refuse(String kind, Path first, Path second, Bindings bindings) {
    if (!bindings.name(first.root()).equals(bindings.name(second.root()))) {
      return;
    }
    List<Object> one = first.resolved(bindings);
    List<Object> two = second.resolved(bindings);
    int shorter = Math.min(one.size(), two.size());
    for (int i = 0; i < shorter; i++) {
      if (one.get(i).getClass() != two.get(i).getClass()) {
        throw Invalid.request(
            "Invalid %s: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: %s, path two: %s"
                .formatted(kind, one, two));
      }
      if (!one.get(i).equals(two.get(i))) {
        return;
      }
    }
    throw Invalid.request(
        "Invalid %s: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: %s, path two: %s"
            .formatted(kind, one, two));
  }
}
