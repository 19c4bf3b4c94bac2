package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.openhpf.local.testing.dynamodb.expression.Bindings;
import org.openhpf.local.testing.dynamodb.expression.Condition;
import org.openhpf.local.testing.dynamodb.expression.Expression;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import org.openhpf.local.testing.dynamodb.expression.KeyCondition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows a query reads.
 *
 * @param hash the partition's key
 * @param from a border; null is the partition's beginning
 * @param to a border; null is its end
 */
record KeyRange(Object hash, SortKey from, SortKey to) {

  static KeyRange of(Expression<Condition> expression, Bindings bindings, KeySchema keys) {
    KeyCondition hash = null;
    KeyCondition range = null;
    for (KeyCondition part : KeyCondition.partsOf(expression.tree(), bindings)) {
      if (part.attribute().equals(keys.hash().name()) && hash == null) {
        hash = part;
      } else if (keys.range() != null
          && part.attribute().equals(keys.range().name())
          && range == null) {
        range = part;
      } else {
        throw Invalid.request(
            keys.has(part.attribute())
                ? "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one"
                    + " condition per key"
                : "Query key condition not supported");
      }
    }
    if (hash == null) {
      throw Invalid.request("Query condition missed key schema element: " + keys.hash().name());
    }
    if (!hash.operator().equals("=")) {
      throw Invalid.request("Query key condition not supported");
    }
    Object partition = plain(keys.hash(), hash.values().getFirst());
    return range == null ? new KeyRange(partition, null, null) : of(partition, range, keys.range());
  }

  private static KeyRange of(Object partition, KeyCondition condition, KeyAttribute attribute) {
    var values = new ArrayList<Object>();
    condition.values().forEach(value -> values.add(plain(attribute, value)));
    Object first = values.getFirst();
    return switch (condition.operator()) {
      case "=" -> new KeyRange(partition, SortKey.before(first), SortKey.after(first));
      case "<" -> new KeyRange(partition, null, SortKey.before(first));
      case "<=" -> new KeyRange(partition, null, SortKey.after(first));
      case ">" -> new KeyRange(partition, SortKey.after(first), null);
      case ">=" -> new KeyRange(partition, SortKey.before(first), null);
      case "BETWEEN" ->
          new KeyRange(partition, SortKey.before(first), SortKey.after(values.getLast()));
      case "begins_with" ->
          new KeyRange(partition, SortKey.before(first), SortKey.afterPrefix(first));
      default -> throw Invalid.request("Query key condition not supported");
    };
  }

  private static Object plain(KeyAttribute attribute, AttributeValue value) {
    if (!attribute.fits(value)) {
      throw Invalid.parameter("Condition parameter type does not match schema type");
    }
    if (attribute.isEmpty(value)) {
      throw Invalid.request(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty string value. Key: "
              + attribute.name());
    }
    return attribute.plain(value);
  }

  /**
   * @param after where an earlier page ended; null for the first one
   */
  Iterable<Row> rows(Partition partition, boolean forward, SortKey after) {
    if (partition == null) {
      return List.of();
    }
    SortKey low = from;
    SortKey high = to;
    if (after != null && forward) {
      low = low == null || low.compareTo(after) < 0 ? after : low;
    } else if (after != null) {
      high = high == null || high.compareTo(after) > 0 ? after : high;
    }
    if (low != null && high != null && low.compareTo(high) >= 0) {
      return List.of();
    }
    NavigableMap<SortKey, Row> rows = partition.rows;
    rows = low == null ? rows : rows.tailMap(low, false);
    rows = high == null ? rows : rows.headMap(high, false);
    return (forward ? rows : rows.descendingMap()).values();
  }
}
