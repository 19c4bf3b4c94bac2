package org.openhpf.storage;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One write of a transaction. Its condition is judged on the item as it stands before the
 * transaction; where it does not hold, the item found there comes back in {@link Commit.Refused}.
 *
 * <p>DynamoDB's reserved words (status, date, name, owner, day, ...) cannot stand in an expression:
 * attributes that expressions speak of have other names.
 *
 * @param name by which a refusal tells which condition did not hold
 */
public record Write(String name, TransactWriteItem item) {

  /** Refused where an item of this key is there already. */
  public static Write putNew(String name, String table, Map<String, AttributeValue> item) {
    return put(name, table, item, "attribute_not_exists(pk)", Map.of());
  }

  /** Puts the item, whatever was there, where the condition holds. */
  public static Write put(
      String name,
      String table,
      Map<String, AttributeValue> item,
      String condition,
      Map<String, AttributeValue> values) {
    return new Write(
        name,
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table)
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD))
            .build());
  }

  /** Changes the item, or makes it where there is none, where the condition holds. */
  public static Write update(
      String name,
      String table,
      Map<String, AttributeValue> key,
      String update,
      String condition,
      Map<String, AttributeValue> values) {
    return new Write(
        name,
        TransactWriteItem.builder()
            .update(
                change ->
                    change
                        .tableName(table)
                        .key(key)
                        .updateExpression(update)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD))
            .build());
  }

  /**
   * This update with names of attributes that an expression cannot spell, keys of maps above all.
   *
   * @param names by placeholder, e.g. {@code #template}
   */
  public Write naming(Map<String, String> names) {
    return new Write(
        name,
        item.toBuilder()
            .update(item.update().toBuilder().expressionAttributeNames(names).build())
            .build());
  }

  /** Changes nothing; refused where the condition does not hold. */
  public static Write check(
      String name,
      String table,
      Map<String, AttributeValue> key,
      String condition,
      Map<String, AttributeValue> values) {
    return new Write(
        name,
        TransactWriteItem.builder()
            .conditionCheck(
                check ->
                    check
                        .tableName(table)
                        .key(key)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD))
            .build());
  }

  /** Deletes the item where the condition holds; an item that is not there fails most. */
  public static Write delete(
      String name,
      String table,
      Map<String, AttributeValue> key,
      String condition,
      Map<String, AttributeValue> values) {
    return new Write(
        name,
        TransactWriteItem.builder()
            .delete(
                delete ->
                    delete
                        .tableName(table)
                        .key(key)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD))
            .build());
  }

  /** Deletes the item where the condition holds or where there is none. */
  public static Write deleteIf(
      String name,
      String table,
      Map<String, AttributeValue> key,
      String condition,
      Map<String, AttributeValue> values) {
    return delete(name, table, key, "attribute_not_exists(pk) OR (" + condition + ")", values);
  }
}
