package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** All or none. */
abstract class TransactionsContract extends Contract {
  TransactionsContract(Subject subject) {
    super(subject);
  }

  private TransactWriteItem putNew(String sk, Object... namesAndValues) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(item(sk, namesAndValues))
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure("ALL_OLD"))
        .build();
  }

  private TransactWriteItem change(String sk, String update, Object... values) {
    return TransactWriteItem.builder()
        .update(
            change ->
                change
                    .tableName(table)
                    .key(key(sk))
                    .updateExpression(update)
                    .expressionAttributeValues(values.length == 0 ? null : values(values)))
        .build();
  }

  private TransactWriteItem check(String sk, String condition, Object... values) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(table)
                    .key(key(sk))
                    .conditionExpression(condition)
                    .expressionAttributeValues(values.length == 0 ? null : values(values)))
        .build();
  }

  private TransactWriteItem delete(String sk) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(table).key(key(sk)))
        .build();
  }

  private void commit(TransactWriteItem... items) {
    client.transactWriteItems(t -> t.transactItems(items));
  }

  private List<CancellationReason> cancelled(TransactWriteItem... items) {
    var e = catchThrowableOfType(TransactionCanceledException.class, () -> commit(items));
    assertThat(e).isNotNull();
    assertThat(e.statusCode()).isEqualTo(400);
    return e.cancellationReasons();
  }

  @Test
  void doesAllOfThem() {
    put("b", "n", 1);
    put("c");
    put("d", "ok", true);
    commit(
        putNew("a", "x", 1),
        change("b", "SET n = n + :one", ":one", 1),
        delete("c"),
        check("d", "ok = :yes", ":yes", true));
    assertThat(get("a")).isEqualTo(item("a", "x", 1));
    assertThat(get("b")).isEqualTo(item("b", "n", 2));
    assertThat(get("c")).isEmpty();
  }

  @Test
  void oneThatIsRefusedCancelsAll() {
    var before = put("b", "n", 1);
    var reasons =
        cancelled(
            putNew("a"), putNew("b", "n", 2), check("c", "attribute_exists(pk)"), delete("d"));
    assertThat(reasons)
        .extracting(CancellationReason::code)
        .containsExactly("None", "ConditionalCheckFailed", "ConditionalCheckFailed", "None");
    assertThat(reasons.get(1).item()).isEqualTo(before);
    assertThat(reasons.get(1).message()).isEqualTo("The conditional request failed");
    assertThat(reasons.get(2).hasItem()).isFalse();
    assertThat(reasons.get(0).hasItem()).isFalse();
    assertThat(get("a")).isEmpty();
    assertThat(get("b")).isEqualTo(before);
  }

  @Test
  void theItemFoundIsShownOnlyIfAsked() {
    put("a");
    var unasked =
        TransactWriteItem.builder()
            .delete(
                d ->
                    d.tableName(table)
                        .key(key("a"))
                        .conditionExpression("attribute_not_exists(pk)"))
            .build();
    assertThat(cancelled(unasked).getFirst().hasItem()).isFalse();
  }

  @Test
  void whatCannotBeDoneCancelsAll() {
    put("a", "n", "text");
    // A reason of the transaction on AWS and in memory; DynamoDB Local refuses it as a whole.
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> commit(putNew("b"), change("a", "SET n = n + :one", ":one", 1)));
    assertThat(get("b")).isEmpty();
  }

  @Test
  void noTwoAreOfOneItem() {
    // A ValidationException on AWS and in memory; with a check, DynamoDB Local cancels instead.
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> commit(putNew("a"), check("a", "attribute_not_exists(pk)")));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> commit(putNew("a"), delete("a")));
    assertThat(get("a")).isEmpty();
  }

  @Test
  void atMostAHundred() {
    var most = new ArrayList<TransactWriteItem>();
    for (int i = 0; i < 100; i++) {
      most.add(putNew("k" + i));
    }
    client.transactWriteItems(t -> t.transactItems(most));
    most.add(putNew("k100"));
    assertInvalid(
        "less than or equal to 100", () -> client.transactWriteItems(t -> t.transactItems(most)));
    assertThat(get("k99")).isNotEmpty();
    assertThat(get("k100")).isEmpty();
  }

  @Test
  void expressionsAreLookedAtBeforeConditions() {
    put("b");
    assertInvalid(
        "reserved keyword: status", () -> commit(putNew("b"), change("a", "REMOVE status")));
    assertInvalid(
        "unused in expressions",
        () -> commit(putNew("b"), check("a", "attribute_exists(pk)", ":v", 1)));
  }

  @Test
  void aRepeatedTokenIsDoneOnce() {
    String token = UUID.randomUUID().toString();
    put("a", "n", 1);
    for (int i = 0; i < 3; i++) {
      client.transactWriteItems(
          t ->
              t.clientRequestToken(token)
                  .transactItems(putNew("b"), change("a", "SET n = n + :one", ":one", 1)));
    }
    assertThat(get("a")).isEqualTo(item("a", "n", 2));
  }

  @Test
  void aTokenIsOfOneTransaction() {
    String token = UUID.randomUUID().toString();
    client.transactWriteItems(t -> t.clientRequestToken(token).transactItems(putNew("a")));
    assertThatExceptionOfType(IdempotentParameterMismatchException.class)
        .isThrownBy(
            () ->
                client.transactWriteItems(
                    t -> t.clientRequestToken(token).transactItems(putNew("b"))))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(400));
    assertThat(get("b")).isEmpty();
  }

  @Test
  void aRefusedTransactionIsJudgedAnewUnderItsToken() {
    String token = UUID.randomUUID().toString();
    put("a");
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(
            () ->
                client.transactWriteItems(
                    t -> t.clientRequestToken(token).transactItems(putNew("a", "n", 1))));
    client.deleteItem(d -> d.tableName(table).key(key("a")));
    client.transactWriteItems(t -> t.clientRequestToken(token).transactItems(putNew("a", "n", 1)));
    assertThat(get("a")).isEqualTo(item("a", "n", 1));
  }

  @Test
  void readsTogether() {
    put("a", "n", 1, "m", 2);
    var read =
        client.transactGetItems(
            t ->
                t.transactItems(
                    TransactGetItem.builder()
                        .get(g -> g.tableName(table).key(key("a")).projectionExpression("n"))
                        .build(),
                    TransactGetItem.builder().get(g -> g.tableName(table).key(key("b"))).build()));
    assertThat(read.responses().get(0).item()).isEqualTo(Map.of("n", AttributeValue.fromN("1")));
    assertThat(read.responses().get(1).hasItem()).isFalse();
  }
}
