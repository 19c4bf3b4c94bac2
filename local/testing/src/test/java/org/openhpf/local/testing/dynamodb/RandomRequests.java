package org.openhpf.local.testing.dynamodb;

import static org.openhpf.local.testing.dynamodb.Contract.value;
import static org.openhpf.local.testing.dynamodb.Contract.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes of few keys whose conditions hold about as often as not. */
final class RandomRequests {
  private static final List<String> CONDITIONS =
      List.of(
          "attribute_not_exists(pk)",
          "attribute_exists(pk)",
          "n < :n",
          "n >= :n OR attribute_not_exists(n)",
          "NOT n = :n",
          "n <> :n AND attribute_exists(holder)",
          "n BETWEEN :n AND :m",
          "n IN (:n, :m)",
          "contains(tags, :t)",
          "NOT contains(tags, :t) OR size(tags) > :n",
          "begins_with(holder, :t)",
          "m.a = :n OR attribute_type(m, :map)",
          "l[0] = :n OR size(l) < :m");

  private static final List<String> UPDATES =
      List.of(
          "SET n = :n",
          "SET n = n + :n",
          "SET n = if_not_exists(n, :m) - :n",
          "ADD n :n, tags :tags",
          "DELETE tags :tags",
          "REMOVE n, holder",
          "SET holder = :t, since = :n",
          "SET m.a = :n",
          "SET m = :empty REMOVE tags",
          "SET l = list_append(if_not_exists(l, :none), :one)",
          "REMOVE l[0], l[1]",
          "SET l[1] = :n",
          "REMOVE since SET n = :m ADD count2 :n");

  private final Random random;
  private final String table;

  RandomRequests(Random random, String table) {
    this.random = random;
    this.table = table;
  }

  List<TransactWriteItem> transaction() {
    var writes = new ArrayList<TransactWriteItem>();
    Set<Object> keys = new HashSet<>();
    int count = 1 + random.nextInt(4);
    while (writes.size() < count) {
      var key = key();
      if (keys.add(key)) {
        writes.add(random.nextInt(5) == 0 ? check(key) : write(key));
      }
    }
    return writes;
  }

  TransactWriteItem write() {
    return write(key());
  }

  private Map<String, AttributeValue> key() {
    return values("pk", "p" + random.nextInt(3), "sk", "s" + random.nextInt(4));
  }

  private TransactWriteItem check(Map<String, AttributeValue> key) {
    String condition = any(CONDITIONS);
    return TransactWriteItem.builder()
        .conditionCheck(
            c ->
                c.tableName(table)
                    .key(key)
                    .conditionExpression(condition)
                    .expressionAttributeValues(used(condition))
                    .returnValuesOnConditionCheckFailure("ALL_OLD"))
        .build();
  }

  private TransactWriteItem write(Map<String, AttributeValue> key) {
    String condition = random.nextInt(3) == 0 ? null : any(CONDITIONS);
    String shown = random.nextBoolean() ? "ALL_OLD" : "NONE";
    String update = any(UPDATES);
    var item = item(key);
    var written = TransactWriteItem.builder();
    switch (random.nextInt(6)) {
      case 0 ->
          written.delete(
              d ->
                  d.tableName(table)
                      .key(key)
                      .conditionExpression(condition)
                      .expressionAttributeValues(used(condition))
                      .returnValuesOnConditionCheckFailure(shown));
      case 1, 2 ->
          written.put(
              p ->
                  p.tableName(table)
                      .item(item)
                      .conditionExpression(condition)
                      .expressionAttributeValues(used(condition))
                      .returnValuesOnConditionCheckFailure(shown));
      default ->
          written.update(
              u ->
                  u.tableName(table)
                      .key(key)
                      .updateExpression(update)
                      .conditionExpression(condition)
                      .expressionAttributeValues(used(update + " " + condition))
                      .returnValuesOnConditionCheckFailure(shown));
    }
    return written.build();
  }

  private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    var item = new HashMap<>(key);
    var possible =
        values(
            "n", random.nextInt(4),
            "holder", "t" + random.nextInt(3),
            "since", random.nextInt(3),
            "tags", Set.of("t" + random.nextInt(3), "u"),
            "m", Map.of("a", random.nextInt(4)),
            "l", List.of(random.nextInt(4), "x"));
    possible.keySet().stream()
        .sorted()
        .filter(name -> random.nextInt(3) > 0)
        .forEach(name -> item.put(name, possible.get(name)));
    return item;
  }

  /** Values for the placeholders that the expressions use; null if none. */
  private Map<String, AttributeValue> used(String expressions) {
    var used = new HashMap<String, AttributeValue>();
    var possible =
        values(
            ":n", random.nextInt(4),
            ":m", 4 + random.nextInt(3),
            ":t", "t" + random.nextInt(3),
            ":tags", Set.of("t" + random.nextInt(3)),
            ":map", "M",
            ":empty", Map.of(),
            ":none", List.of(),
            ":one", List.of(random.nextInt(4)));
    possible.forEach(
        (name, value) -> {
          if (expressions != null && expressions.matches(".*" + name + "\\b.*")) {
            used.put(name, value(value));
          }
        });
    return used.isEmpty() ? null : used;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The same write by itself; gives the attributes it returns. */
  static Object alone(DynamoDbClient client, TransactWriteItem write) {
    if (write.put() != null) {
      var put = write.put();
      return RandomOperationsTest.plain(
          client
              .putItem(
                  p ->
                      p.tableName(put.tableName())
                          .item(put.item())
                          .conditionExpression(put.conditionExpression())
                          .expressionAttributeValues(given(put.expressionAttributeValues()))
                          .returnValuesOnConditionCheckFailure(
                              put.returnValuesOnConditionCheckFailure())
                          .returnValues("ALL_OLD"))
              .attributes());
    }
    if (write.delete() != null) {
      var delete = write.delete();
      return RandomOperationsTest.plain(
          client
              .deleteItem(
                  d ->
                      d.tableName(delete.tableName())
                          .key(delete.key())
                          .conditionExpression(delete.conditionExpression())
                          .expressionAttributeValues(given(delete.expressionAttributeValues()))
                          .returnValuesOnConditionCheckFailure(
                              delete.returnValuesOnConditionCheckFailure())
                          .returnValues("ALL_OLD"))
              .attributes());
    }
    var update = write.update();
    return RandomOperationsTest.plain(
        client
            .updateItem(
                u ->
                    u.tableName(update.tableName())
                        .key(update.key())
                        .updateExpression(update.updateExpression())
                        .conditionExpression(update.conditionExpression())
                        .expressionAttributeValues(given(update.expressionAttributeValues()))
                        .returnValuesOnConditionCheckFailure(
                            update.returnValuesOnConditionCheckFailure())
                        .returnValues("ALL_NEW"))
            .attributes());
  }

  private static Map<String, AttributeValue> given(Map<String, AttributeValue> values) {
    return values.isEmpty() ? null : values;
  }
}
