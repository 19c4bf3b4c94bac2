package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** Parts of an item. */
public final class Projection {
  private final List<Path> paths;

  Projection(List<Path> paths) {
    this.paths = paths;
  }

  static Projection parse(Tokens tokens) {
    var paths = new ArrayList<Path>();
    do {
      paths.add(Path.parse(tokens));
    } while (tokens.take(","));
    return new Projection(List.copyOf(paths));
  }

  /** Refuses paths of which one lies in the other. */
  public void requireValid(Bindings bindings) {
    for (int i = 0; i < paths.size(); i++) {
      for (int k = 0; k < i; k++) {
        Overlap.refuse("ProjectionExpression", paths.get(k), paths.get(i), bindings);
      }
    }
  }

  /** The item's parts in their maps and lists; of a list just the elements asked for. */
  public Map<String, AttributeValue> of(Map<String, AttributeValue> item, Bindings bindings) {
    var roots = new HashMap<Object, Part>();
    for (Path path : paths) {
      Part part = roots.computeIfAbsent(bindings.name(path.root()), root -> new Part());
      for (Object step : path.steps()) {
        Object key = step instanceof String name ? bindings.name(name) : step;
        part = part.inner.computeIfAbsent(key, any -> new Part());
      }
    }
    var found = new HashMap<String, AttributeValue>();
    roots.forEach(
        (root, part) -> {
          AttributeValue value = part.of(item.get(root));
          if (value != null) {
            found.put((String) root, value);
          }
        });
    return found;
  }

  /** What is wanted of a value: all of it where nothing is inside. */
  private static final class Part {
    // of one kind, names or places, as paths do not conflict
    private final TreeMap<Object, Part> inner = new TreeMap<>();

    AttributeValue of(AttributeValue value) {
      if (value == null || inner.isEmpty()) {
        return value;
      }
      boolean names = inner.firstKey() instanceof String;
      if (names && value.type() == Type.M) {
        var map = new HashMap<String, AttributeValue>();
        inner.forEach(
            (name, part) -> {
              AttributeValue found = part.of(value.m().get(name));
              if (found != null) {
                map.put((String) name, found);
              }
            });
        return map.isEmpty() ? null : AttributeValue.fromM(map);
      }
      if (!names && value.type() == Type.L) {
        var list = new ArrayList<AttributeValue>();
        inner.forEach(
            (index, part) -> {
              int at = (Integer) index;
              AttributeValue found = at < value.l().size() ? part.of(value.l().get(at)) : null;
              if (found != null) {
                list.add(found);
              }
            });
        return list.isEmpty() ? null : AttributeValue.fromL(list);
      }
      return null;
    }
  }
}
