package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import org.openhpf.local.testing.dynamodb.expression.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;

/** One table and its indexes. Not thread-safe. */
final class MemoryTable extends View {
  private final CreateTableRequest described;
  private final List<Index> indexes = new ArrayList<>();
  private List<Change> journal;

  MemoryTable(CreateTableRequest described) {
    super(KeySchema.of(described.keySchema(), described.attributeDefinitions()), false);
    this.described = described;
    for (GlobalSecondaryIndex index : described.globalSecondaryIndexes()) {
      indexes.add(
          new Index(
              index, KeySchema.of(index.keySchema(), described.attributeDefinitions()), keys()));
    }
  }

  CreateTableRequest described() {
    return described;
  }

  String name() {
    return described.tableName();
  }

  List<Index> indexes() {
    return indexes;
  }

  /**
   * @param name null is the table itself
   */
  View view(String name) {
    if (name == null) {
      return this;
    }
    for (Index index : indexes) {
      if (index.name().equals(name)) {
        return index;
      }
    }
    throw Invalid.request("The table does not have the specified index: " + name);
  }

  /** An item as it would be stored. */
  Row row(Key key, Map<String, AttributeValue> item, String tooLarge) {
    for (int i = 0; i < indexes.size(); i++) {
      indexes.get(i).requireKeyTypes(item);
    }
    int size = Items.size(item);
    if (size > Items.LARGEST) {
      throw Invalid.request(tooLarge);
    }
    return new Row(key, item, size);
  }

  /**
   * Stores or deletes.
   *
   * @param before null where there is none
   * @param after null deletes
   */
  void replace(Row before, Row after) {
    if (journal != null) {
      journal.add(
          new Change(
              name(),
              before == null ? Map.of() : before.item(),
              after == null ? Map.of() : after.item()));
    }
    if (after != null) {
      put(after.key(), after);
    } else if (before != null) {
      remove(before.key(), before);
    }
    for (int i = 0; i < indexes.size(); i++) {
      indexes.get(i).follow(before, after);
    }
  }

  /** Every change is added to it, in the order in which they are made. */
  void tellOf(List<Change> changes) {
    journal = changes;
  }

  @Override
  void resetUnits() {
    super.resetUnits();
    indexes.forEach(View::resetUnits);
  }
}
