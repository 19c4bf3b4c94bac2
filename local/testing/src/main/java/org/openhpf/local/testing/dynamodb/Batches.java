package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openhpf.local.testing.dynamodb.PreparedWrite.Kind;
import org.openhpf.local.testing.dynamodb.expression.Bindings;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import org.openhpf.local.testing.dynamodb.expression.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Requests of several items that have no conditions. All of a batch is always processed.
 *
 * @param tables by name; throws where there is none
 */
record Batches(Function<String, MemoryTable> tables) {
  private static final int MOST_TOGETHER = 100;
  private static final int MOST_READ = 100;
  private static final int MOST_WRITTEN = 25;

  static void requireCount(List<?> items, String parameter) {
    requireCount(items.size(), MOST_TOGETHER, parameter);
  }

  private static void requireCount(int count, int most, String parameter) {
    if (count < 1 || count > most) {
      throw Invalid.request(
          "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must have length greater than or equal to 1 and less than or equal to %d"
              .formatted(parameter, most));
    }
  }

  BatchGetItemResponse get(BatchGetItemRequest request) {
    int count = request.requestItems().values().stream().mapToInt(keys -> keys.keys().size()).sum();
    requireCount(count, MOST_READ, "requestItems");
    var responses = new HashMap<String, List<Map<String, AttributeValue>>>();
    request
        .requestItems()
        .forEach((name, keys) -> responses.put(name, items(tables.apply(name), keys)));
    return BatchGetItemResponse.builder().responses(responses).unprocessedKeys(Map.of()).build();
  }

  private static List<Map<String, AttributeValue>> items(
      MemoryTable table, KeysAndAttributes wanted) {
    var seen = new HashSet<Key>();
    var items = new ArrayList<Map<String, AttributeValue>>();
    for (Map<String, AttributeValue> key : wanted.keys()) {
      requireNew(seen, table.keys().keyOf(key));
      Map<String, AttributeValue> item =
          Reads.item(
              table,
              key,
              wanted.projectionExpression(),
              wanted.hasExpressionAttributeNames() ? wanted.expressionAttributeNames() : null);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  TransactGetItemsResponse getTogether(TransactGetItemsRequest request) {
    requireCount(request.transactItems(), "transactItems");
    var responses = new ArrayList<ItemResponse>();
    for (var wanted : request.transactItems()) {
      var get = wanted.get();
      Map<String, AttributeValue> item =
          Reads.item(
              tables.apply(get.tableName()),
              get.key(),
              get.projectionExpression(),
              get.hasExpressionAttributeNames() ? get.expressionAttributeNames() : null);
      responses.add(ItemResponse.builder().item(item).build());
    }
    return TransactGetItemsResponse.builder().responses(responses).build();
  }

  BatchWriteItemResponse write(BatchWriteItemRequest request) {
    int count = request.requestItems().values().stream().mapToInt(List::size).sum();
    requireCount(count, MOST_WRITTEN, "requestItems");
    var writes = new ArrayList<PreparedWrite>();
    request
        .requestItems()
        .forEach(
            (name, wanted) -> {
              MemoryTable table = tables.apply(name);
              var seen = new HashSet<Key>();
              for (WriteRequest write : wanted) {
                PreparedWrite prepared = prepared(table, write);
                requireNew(seen, prepared.key());
                writes.add(prepared);
              }
            });
    writes.forEach(write -> write.after(null)); // all are looked at before the first is stored
    writes.forEach(write -> Writes.alone(write, null));
    return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
  }

  private static PreparedWrite prepared(MemoryTable table, WriteRequest write) {
    if (write.putRequest() != null) {
      Map<String, AttributeValue> item = Items.normal(write.putRequest().item());
      Key key = table.keys().keyIn(item);
      return new PreparedWrite(Kind.PUT, table, key, null, Bindings.NONE, item, null, false);
    }
    if (write.deleteRequest() == null) {
      throw Invalid.request("Supplied WriteRequest has neither a PutRequest nor a DeleteRequest");
    }
    Key key = table.keys().keyOf(write.deleteRequest().key());
    return new PreparedWrite(Kind.DELETE, table, key, null, Bindings.NONE, Map.of(), null, false);
  }

  private static void requireNew(HashSet<Key> seen, Key key) {
    if (!seen.add(key)) {
      throw Invalid.request("Provided list of item keys contains duplicates");
    }
  }
}
