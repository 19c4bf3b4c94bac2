package org.openhpf.local.testing.dynamodb;

import static org.openhpf.local.testing.dynamodb.expression.Expression.condition;

import java.util.Map;
import java.util.function.Function;
import org.openhpf.local.testing.dynamodb.PreparedWrite.Kind;
import org.openhpf.local.testing.dynamodb.expression.Bindings;
import org.openhpf.local.testing.dynamodb.expression.Expression;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import org.openhpf.local.testing.dynamodb.expression.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Reads writes out of requests.
 *
 * @param tables by name; throws where there is none
 */
record Preparation(Function<String, MemoryTable> tables) {

  PreparedWrite put(PutItemRequest r) {
    return put(
        r.tableName(),
        r.item(),
        r.conditionExpression(),
        r.hasExpressionAttributeNames() ? r.expressionAttributeNames() : null,
        r.hasExpressionAttributeValues() ? r.expressionAttributeValues() : null,
        r.returnValuesOnConditionCheckFailure());
  }

  PreparedWrite update(UpdateItemRequest r) {
    return update(
        r.tableName(),
        r.key(),
        r.updateExpression(),
        r.conditionExpression(),
        r.hasExpressionAttributeNames() ? r.expressionAttributeNames() : null,
        r.hasExpressionAttributeValues() ? r.expressionAttributeValues() : null,
        r.returnValuesOnConditionCheckFailure());
  }

  PreparedWrite delete(DeleteItemRequest r) {
    return keyed(
        Kind.DELETE,
        r.tableName(),
        r.key(),
        r.conditionExpression(),
        r.hasExpressionAttributeNames() ? r.expressionAttributeNames() : null,
        r.hasExpressionAttributeValues() ? r.expressionAttributeValues() : null,
        r.returnValuesOnConditionCheckFailure());
  }

  /** A write of a transaction, which names just one. */
  PreparedWrite of(TransactWriteItem item) {
    Put put = item.put();
    if (put != null) {
      return put(
          put.tableName(),
          put.item(),
          put.conditionExpression(),
          put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null,
          put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null,
          put.returnValuesOnConditionCheckFailure());
    }
    Update update = item.update();
    if (update != null) {
      return update(
          update.tableName(),
          update.key(),
          update.updateExpression(),
          update.conditionExpression(),
          update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null,
          update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null,
          update.returnValuesOnConditionCheckFailure());
    }
    Delete delete = item.delete();
    if (delete != null) {
      return keyed(
          Kind.DELETE,
          delete.tableName(),
          delete.key(),
          delete.conditionExpression(),
          delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null,
          delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null,
          delete.returnValuesOnConditionCheckFailure());
    }
    ConditionCheck check = item.conditionCheck();
    if (check == null) {
      throw Invalid.request("Invalid Request: TransactWriteRequest should contain Delete or Put");
    }
    return keyed(
        Kind.CHECK,
        check.tableName(),
        check.key(),
        check.conditionExpression(),
        check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
        check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
        check.returnValuesOnConditionCheckFailure());
  }

  private PreparedWrite put(
      String tableName,
      Map<String, AttributeValue> item,
      String conditionText,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      ReturnValuesOnConditionCheckFailure returned) {
    MemoryTable table = tables.apply(tableName);
    var condition = condition(conditionText);
    var bindings = Bindings.of(names, values, condition);
    Map<String, AttributeValue> normal = Items.normal(item);
    Key key = table.keys().keyIn(normal);
    return new PreparedWrite(
        Kind.PUT, table, key, condition, bindings, normal, null, isShown(returned));
  }

  private PreparedWrite update(
      String tableName,
      Map<String, AttributeValue> named,
      String updateText,
      String conditionText,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      ReturnValuesOnConditionCheckFailure returned) {
    MemoryTable table = tables.apply(tableName);
    var update = Expression.update(updateText);
    var condition = condition(conditionText);
    var bindings = Bindings.of(names, values, update, condition);
    var normal = Items.normal(named);
    Key key = table.keys().keyOf(normal);
    return new PreparedWrite(
        Kind.UPDATE, table, key, condition, bindings, normal, update, isShown(returned));
  }

  private PreparedWrite keyed(
      Kind kind,
      String tableName,
      Map<String, AttributeValue> named,
      String conditionText,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      ReturnValuesOnConditionCheckFailure returned) {
    MemoryTable table = tables.apply(tableName);
    if (kind == Kind.CHECK && conditionText == null) {
      throw Invalid.request("The ConditionExpression of a ConditionCheck must not be null");
    }
    var condition = condition(conditionText);
    var bindings = Bindings.of(names, values, condition);
    Key key = table.keys().keyOf(named);
    return new PreparedWrite(
        kind, table, key, condition, bindings, Map.of(), null, isShown(returned));
  }

  private static boolean isShown(ReturnValuesOnConditionCheckFailure returned) {
    return returned == ReturnValuesOnConditionCheckFailure.ALL_OLD;
  }
}
