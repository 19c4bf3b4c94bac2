package org.openhpf.bench.reviews;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Counts the calls that reach DynamoDB, and what queries read. */
final class CountedCalls {
  private final Map<String, Long> calls = new ConcurrentHashMap<>();
  private long items;
  private long bytes;

  DynamoDbClient of(DynamoDbClient dynamoDb) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              calls.merge(method.getName(), 1L, Long::sum);
              try {
                Object reply = method.invoke(dynamoDb, arguments);
                if (reply instanceof QueryResponse query) {
                  read(query);
                }
                return reply;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void read(QueryResponse query) {
    items += query.count();
    for (Map<String, AttributeValue> row : query.items()) {
      row.forEach((name, value) -> bytes += name.length() + size(value));
    }
  }

  /** As DynamoDB counts: of numbers a byte for two digits and one more. */
  private static int size(AttributeValue value) {
    return value.n() != null ? value.n().length() / 2 + 2 : value.s().length();
  }

  void reset() {
    calls.clear();
    items = 0;
    bytes = 0;
  }

  long calls() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }

  long calls(String operation) {
    return calls.getOrDefault(operation, 0L);
  }

  /** Items that queries read. */
  long items() {
    return items;
  }

  /** What they hold, about. */
  long bytes() {
    return bytes;
  }
}
