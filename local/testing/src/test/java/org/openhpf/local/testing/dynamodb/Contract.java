package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** What the parts of the contract share. Each test has a partition of its own. */
abstract class Contract {
  /** DynamoDB Local refuses, too, but says it in words that are not DynamoDB's. */
  static final String LOCALLY_OTHER_WORDS = "";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final DynamoDbClient client;
  final String table;
  final String numbers;
  final String pk = "p" + NUMBER.incrementAndGet();

  Contract(Subject subject) {
    client = subject.client();
    table = subject.table();
    numbers = subject.numbers();
  }

  /** An attribute of the value's type: Set.of("a") is SS, byte[] B, null NULL. */
  static AttributeValue value(Object value) {
    return switch (value) {
      case null -> AttributeValue.fromNul(true);
      case AttributeValue ready -> ready;
      case String text -> AttributeValue.fromS(text);
      case Number number -> AttributeValue.fromN(number.toString());
      case Boolean bool -> AttributeValue.fromBool(bool);
      case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
      case List<?> list -> AttributeValue.fromL(list.stream().map(Contract::value).toList());
      case Map<?, ?> map -> {
        var values = new HashMap<String, AttributeValue>();
        map.forEach((name, inner) -> values.put((String) name, value(inner)));
        yield AttributeValue.fromM(values);
      }
      case Set<?> set ->
          set.iterator().next() instanceof Number
              ? AttributeValue.fromNs(set.stream().map(Object::toString).sorted().toList())
              : AttributeValue.fromSs(set.stream().map(Object::toString).sorted().toList());
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  /** Names and values in turn. */
  static Map<String, AttributeValue> values(Object... namesAndValues) {
    var values = new HashMap<String, AttributeValue>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return values;
  }

  Map<String, AttributeValue> key(String sk) {
    return values("pk", pk, "sk", sk);
  }

  Map<String, AttributeValue> item(String sk, Object... namesAndValues) {
    var item = values(namesAndValues);
    item.putAll(key(sk));
    return item;
  }

  Map<String, AttributeValue> put(String sk, Object... namesAndValues) {
    var item = item(sk, namesAndValues);
    client.putItem(put -> put.tableName(table).item(item));
    return item;
  }

  /** Empty where there is none. */
  Map<String, AttributeValue> get(String sk) {
    return client.getItem(get -> get.tableName(table).key(key(sk)).consistentRead(true)).item();
  }

  /** Whether the condition holds of the item stored there, empty or not. */
  boolean holds(String sk, String condition, Object... values) {
    try {
      client.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(key(sk))
                  .conditionExpression("(" + condition + ") AND attribute_not_exists(neverThere)")
                  .expressionAttributeValues(values.length == 0 ? null : values(values)));
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
    return true;
  }

  /** The item after the update. */
  Map<String, AttributeValue> update(String sk, String update, Object... values) {
    return client
        .updateItem(
            change ->
                change
                    .tableName(table)
                    .key(key(sk))
                    .updateExpression(update)
                    .expressionAttributeValues(values.length == 0 ? null : values(values))
                    .returnValues("ALL_NEW"))
        .attributes();
  }

  PutItemRequest.Builder putting(String sk, Object... namesAndValues) {
    return PutItemRequest.builder().tableName(table).item(item(sk, namesAndValues));
  }

  /** Refused as a ValidationException that says this. */
  static void assertInvalid(String says, ThrowingCallable call) {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(call)
        .satisfies(
            e ->
                org.assertj.core.api.Assertions.assertThat(e.awsErrorDetails().errorCode())
                    .isEqualTo("ValidationException"))
        .satisfies(e -> org.assertj.core.api.Assertions.assertThat(e.statusCode()).isEqualTo(400))
        .withMessageContaining(says);
  }

  static List<String> texts(List<Map<String, AttributeValue>> items, String attribute) {
    var texts = new ArrayList<String>();
    items.forEach(item -> texts.add(item.get(attribute).s()));
    return texts;
  }
}
