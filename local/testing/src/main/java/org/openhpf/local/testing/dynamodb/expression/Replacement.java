package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** Puts a value at a path; what lies on the way is copied, as stored values never change. */
final class Replacement {
  private Replacement() {}

  /**
   * @param value null removes
   */
  static void at(
      Map<String, AttributeValue> item, Path path, AttributeValue value, Bindings bindings) {
    String root = bindings.name(path.root());
    AttributeValue replaced =
        path.steps().isEmpty() ? value : inside(item.get(root), path.steps(), value, bindings);
    if (replaced == null) {
      item.remove(root);
    } else {
      item.put(root, replaced);
    }
  }

  private static AttributeValue inside(
      AttributeValue container, List<Object> steps, AttributeValue value, Bindings bindings) {
    return switch (steps.getFirst()) {
      case String name when container != null && container.type() == Type.M -> {
        var map = new HashMap<>(container.m());
        String key = bindings.name(name);
        AttributeValue replaced = next(map.get(key), steps, value, bindings);
        if (replaced == null) {
          map.remove(key);
        } else {
          map.put(key, replaced);
        }
        yield AttributeValue.fromM(map);
      }
      case Integer index when container != null && container.type() == Type.L -> {
        var list = new ArrayList<>(container.l());
        boolean there = index < list.size();
        AttributeValue replaced = next(there ? list.get(index) : null, steps, value, bindings);
        if (replaced == null && there) {
          list.remove(index.intValue());
        } else if (there) {
          list.set(index, replaced);
        } else if (replaced != null) {
          list.add(replaced);
        }
        yield AttributeValue.fromL(list);
      }
      default ->
          throw Invalid.request(
              "The document path provided in the update expression is invalid for update");
    };
  }

  private static AttributeValue next(
      AttributeValue inner, List<Object> steps, AttributeValue value, Bindings bindings) {
    return steps.size() == 1
        ? value
        : inside(inner, steps.subList(1, steps.size()), value, bindings);
  }
}
