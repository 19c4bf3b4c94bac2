package org.openhpf.local.testing.dynamodb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import org.openhpf.local.testing.dynamodb.expression.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** A global secondary index: the items that have its key. It is up to date at once. */
final class Index extends View {
  private final String name;
  private final ProjectionType projection;

  /** What it holds beside ALL. */
  private final Set<String> held = new HashSet<>();

  Index(GlobalSecondaryIndex described, KeySchema keys, KeySchema tableKeys) {
    super(keys, true);
    name = described.indexName();
    projection = described.projection().projectionType();
    for (KeySchema schema : List.of(keys, tableKeys)) {
      held.add(schema.hash().name());
      if (schema.range() != null) {
        held.add(schema.range().name());
      }
    }
    if (projection == ProjectionType.INCLUDE) {
      held.addAll(described.projection().nonKeyAttributes());
    }
  }

  String name() {
    return name;
  }

  boolean holdsAll() {
    return projection == ProjectionType.ALL;
  }

  /** What is stored in the index of a row. */
  Map<String, AttributeValue> projected(Row row) {
    if (holdsAll()) {
      return row.item();
    }
    var part = new HashMap<String, AttributeValue>();
    for (String attribute : held) {
      AttributeValue value = row.item().get(attribute);
      if (value != null) {
        part.put(attribute, value);
      }
    }
    return part;
  }

  /** Refuses an item whose attribute of the index's key could be none. */
  void requireKeyTypes(Map<String, AttributeValue> item) {
    requireKeyType(item, keys().hash());
    if (keys().range() != null) {
      requireKeyType(item, keys().range());
    }
  }

  private void requireKeyType(Map<String, AttributeValue> item, KeyAttribute attribute) {
    AttributeValue value = item.get(attribute.name());
    if (value == null) {
      return;
    }
    if (!attribute.fits(value)) {
      throw Invalid.parameter(
          "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
              .formatted(attribute.name(), attribute.type(), value.type(), name));
    }
    if (attribute.isEmpty(value)) {
      throw Invalid.request(
          "One or more parameter values are not valid. A value specified for a secondary index key"
              + " is not supported. The AttributeValue for a key attribute cannot contain an empty"
              + " string value. IndexName: %s, IndexKey: %s".formatted(name, attribute.name()));
    }
  }

  /** Follows a write of the table, and counts what that costs. Either may be null. */
  void follow(Row before, Row after) {
    Key old = before == null ? null : keys().keyIfIn(before.item());
    Key now = after == null ? null : keys().keyIfIn(after.item());
    if (old != null && !old.equals(now)) {
      remove(old, before);
      charge(old.hash(), WriteCost.of(size(before)));
    }
    if (now == null) {
      return;
    }
    put(now, after);
    if (!now.equals(old)) {
      charge(now.hash(), WriteCost.of(size(after)));
    } else if (isChanged(before, after)) {
      charge(now.hash(), WriteCost.of(Math.max(size(before), size(after))));
    }
  }

  private int size(Row row) {
    return holdsAll() ? row.size() : Items.size(projected(row));
  }

  private boolean isChanged(Row before, Row after) {
    if (holdsAll()) {
      return !before.item().equals(after.item());
    }
    for (String attribute : held) {
      if (!Objects.equals(before.item().get(attribute), after.item().get(attribute))) {
        return true;
      }
    }
    return false;
  }
}
