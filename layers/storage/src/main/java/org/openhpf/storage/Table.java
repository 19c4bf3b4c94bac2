package org.openhpf.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One table whose keys are {@code pk} and {@code sk}: single reads, queries and writes. */
public final class Table {
  private final DynamoDbClient dynamoDb;
  private final String name;

  public Table(DynamoDbClient dynamoDb, String name) {
    this.dynamoDb = dynamoDb;
    this.name = name;
  }

  /**
   * One page of a query.
   *
   * @param next where to read on; empty at the end
   */
  public record Rows(
      List<Map<String, AttributeValue>> items, Optional<Map<String, AttributeValue>> next) {}

  public String name() {
    return name;
  }

  /** Another table, of the same client. */
  public Table beside(String other) {
    return new Table(dynamoDb, other);
  }

  /** Strongly consistent: a person sees what he has just done. */
  public Optional<Map<String, AttributeValue>> get(String pk, String sk) {
    return get(pk, sk, true);
  }

  /** At half the cost, and a moment old: for what many look at and nobody decides by. */
  public Optional<Map<String, AttributeValue>> glance(String pk, String sk) {
    return get(pk, sk, false);
  }

  private Optional<Map<String, AttributeValue>> get(String pk, String sk, boolean consistent) {
    var request =
        GetItemRequest.builder()
            .tableName(name)
            .key(AttributeValues.key(pk, sk))
            .consistentRead(consistent);
    var reply =
        Attempts.of(
            "a read",
            attempt -> dynamoDb.getItem(request.overrideConfiguration(attempt.limit()).build()));
    return reply.hasItem() ? Optional.of(reply.item()) : Optional.empty();
  }

  /**
   * Strongly consistent, each by itself: not one moment's picture of all. Those that are not there
   * are missing from the answer, which has no order.
   *
   * @param keys different ones, at most 100
   * @throws org.openhpf.kernel.RetryLater if not all were read in time
   */
  public List<Map<String, AttributeValue>> getAll(List<Map<String, AttributeValue>> keys) {
    return getAll(keys, true);
  }

  /** As {@link #getAll}, at half the cost, and a moment old. */
  public List<Map<String, AttributeValue>> glanceAll(List<Map<String, AttributeValue>> keys) {
    return getAll(keys, false);
  }

  private List<Map<String, AttributeValue>> getAll(
      List<Map<String, AttributeValue>> keys, boolean consistent) {
    var found = new ArrayList<Map<String, AttributeValue>>(keys.size());
    var left = new ArrayList<>(keys);
    Attempts.of(
        "a read of several",
        attempt -> {
          var wanted = KeysAndAttributes.builder().keys(left).consistentRead(consistent).build();
          BatchGetItemResponse reply =
              dynamoDb.batchGetItem(
                  request ->
                      request
                          .requestItems(Map.of(name, wanted))
                          .overrideConfiguration(attempt.limit()));
          found.addAll(reply.responses().getOrDefault(name, List.of()));
          left.clear();
          if (reply.unprocessedKeys().containsKey(name)) {
            left.addAll(reply.unprocessedKeys().get(name).keys());
            throw new Attempts.Again(new IllegalStateException("some keys were not read"));
          }
          return null;
        });
    return found;
  }

  /**
   * @param request without table name, which is set here
   */
  public Rows query(QueryRequest.Builder request) {
    request.tableName(name);
    QueryResponse reply =
        Attempts.of(
            "a query",
            attempt -> dynamoDb.query(request.overrideConfiguration(attempt.limit()).build()));
    return new Rows(
        reply.items(),
        reply.hasLastEvaluatedKey() && !reply.lastEvaluatedKey().isEmpty()
            ? Optional.of(reply.lastEvaluatedKey())
            : Optional.empty());
  }

  /**
   * Puts the item where the condition holds. Where the reply of a first attempt was lost, and the
   * second finds just this item, the first had put it: that is true, too. So an item that is to
   * tell which of several put it holds something that is its writer's alone.
   *
   * @return false where it does not
   */
  public boolean put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    var request =
        PutItemRequest.builder()
            .tableName(name)
            .item(item)
            .conditionExpression(condition)
            .expressionAttributeValues(values.isEmpty() ? null : values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return Attempts.of(
        "a write",
        attempt -> {
          try {
            dynamoDb.putItem(request.overrideConfiguration(attempt.limit()).build());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return attempt.mayBeDone() && item.equals(e.item());
          }
        });
  }

  /**
   * Changes the item where the condition holds. It may be made twice (a lost reply), so it sets and
   * removes, never adds; and a condition that the change itself breaks may then give false.
   * Transactions have neither limit.
   *
   * @return false where it does not
   */
  public boolean update(
      Map<String, AttributeValue> key,
      String update,
      String condition,
      Map<String, AttributeValue> values) {
    var request =
        UpdateItemRequest.builder()
            .tableName(name)
            .key(key)
            .updateExpression(update)
            .conditionExpression(condition)
            .expressionAttributeValues(values.isEmpty() ? null : values);
    return Attempts.of(
        "a write",
        attempt -> {
          try {
            dynamoDb.updateItem(request.overrideConfiguration(attempt.limit()).build());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }
}
