package org.openhpf.local.testing.dynamodb;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The tables there are, in the order of their names. */
final class Tables {
  private final Map<String, MemoryTable> tables = new ConcurrentSkipListMap<>();

  MemoryTable table(String name) {
    MemoryTable table = tables.get(name);
    if (table == null) {
      throw Refusals.noTable(name);
    }
    return table;
  }

  Collection<MemoryTable> all() {
    return tables.values();
  }

  TableDescription create(CreateTableRequest request) {
    var table = new MemoryTable(request);
    if (tables.putIfAbsent(request.tableName(), table) != null) {
      throw Refusals.tableExists(request.tableName());
    }
    return description(table);
  }

  TableDescription delete(String name) {
    MemoryTable table = table(name);
    tables.remove(name);
    return description(table);
  }

  /** What is asked of a description in tests; no counts, times or ARNs. */
  static TableDescription description(MemoryTable table) {
    CreateTableRequest described = table.described();
    return TableDescription.builder()
        .tableName(table.name())
        .tableStatus(TableStatus.ACTIVE)
        .keySchema(described.keySchema())
        .attributeDefinitions(described.attributeDefinitions())
        .globalSecondaryIndexes(
            described.globalSecondaryIndexes().stream()
                .map(
                    index ->
                        GlobalSecondaryIndexDescription.builder()
                            .indexName(index.indexName())
                            .keySchema(index.keySchema())
                            .projection(index.projection())
                            .indexStatus(IndexStatus.ACTIVE)
                            .build())
                .toList())
        .build();
  }
}
