package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhpf.local.testing.dynamodb.Contract.assertInvalid;
import static org.openhpf.local.testing.dynamodb.Contract.values;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.dynamodb.expression.ReservedWords;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What DynamoDB does and DynamoDB Local does not, or cannot show. */
class MemoryDynamoDbTest {
  private final Subject subject = Subject.memory();
  private final MemoryDynamoDb client = (MemoryDynamoDb) subject.client();

  private static Map<String, AttributeValue> item(String sk, Object... more) {
    var item = values(more);
    item.putAll(values("pk", "p", "sk", sk));
    return item;
  }

  private void put(String sk, Object... more) {
    client.putItem(p -> p.tableName("things").item(item(sk, more)));
  }

  private static TransactWriteItem putting(String sk, Object... more) {
    return TransactWriteItem.builder().put(p -> p.tableName("things").item(item(sk, more))).build();
  }

  private static TransactWriteItem checking(String sk) {
    return TransactWriteItem.builder()
        .conditionCheck(
            c -> c.tableName("things").key(item(sk)).conditionExpression("attribute_exists(pk)"))
        .build();
  }

  private long units() {
    return units(Optional.empty());
  }

  private long units(Optional<String> index) {
    return client.units().places().stream()
        .filter(place -> place.table().equals("things") && place.index().equals(index))
        .mapToLong(WriteUnits.Place::units)
        .sum();
  }

  @Test
  void aUnitIsAStartedKilobyteOfTheLargerItem() {
    put("a", "x", "x".repeat(1024 - 8));
    assertThat(units()).isEqualTo(1);
    put("a", "x", "x".repeat(1024));
    assertThat(units()).isEqualTo(3);
    put("a");
    assertThat(units()).isEqualTo(5);
    client.deleteItem(d -> d.tableName("things").key(item("a")));
    assertThat(units()).isEqualTo(6);
    client.resetUnits();
    assertThat(client.units().total()).isZero();
  }

  @Test
  void transactionsCostTwiceAsMuchBeTheyCancelledOrNot() {
    client.transactWriteItems(t -> t.transactItems(putting("a"), putting("b")));
    assertThat(units()).isEqualTo(4);
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(
            () -> client.transactWriteItems(t -> t.transactItems(putting("a"), checking("none"))));
    assertThat(units()).isEqualTo(8);
  }

  @Test
  void indexesCostWhatChangesInThem() {
    put("a", "kind", "k");
    assertThat(units(Optional.of("byKind"))).isEqualTo(1);
    put("a", "kind", "k", "other", 1);
    assertThat(units(Optional.of("byKind"))).isEqualTo(1);
    put("a", "kind", "l");
    assertThat(units(Optional.of("byKind"))).isEqualTo(3);
    put("a");
    assertThat(units(Optional.of("byKind"))).isEqualTo(4);
    put("b", "holder", "h", "since", 1);
    put("b", "holder", "h", "since", 1, "other", 1);
    put("b", "holder", "h", "since", 1, "other", 1);
    assertThat(units(Optional.of("byOwner"))).isEqualTo(2);
  }

  @Test
  void theHottestKeyIsNamed() {
    put("a");
    put("b");
    client.putItem(p -> p.tableName("things").item(values("pk", "q", "sk", "a")));
    var place = client.units().places().stream().filter(p -> p.units() == 3).findFirst();
    assertThat(place.orElseThrow().hottestKey()).isEqualTo("p");
    assertThat(client.units().largestOfAKey()).isEqualTo(2);
  }

  @Test
  void whatCannotBeDoneIsAReasonOfTheTransaction() {
    put("a", "n", "text");
    var update =
        TransactWriteItem.builder()
            .update(u -> u.tableName("things").key(item("a")).updateExpression("SET n = n + n"))
            .build();
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> client.transactWriteItems(t -> t.transactItems(putting("b"), update)))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("None", "ValidationError"))
        .withMessageContaining("[None, ValidationError]");
  }

  @Test
  void twoWritesOfOneItemAreInvalid() {
    assertInvalid(
        "Transaction request cannot include multiple operations on one item",
        () -> client.transactWriteItems(t -> t.transactItems(putting("a"), checking("a"))));
  }

  @Test
  void tokensAreForgottenAfterTenMinutes() {
    var clock = StillClock.at("2026-11-20T10:00:00+08:00");
    var timed = new MemoryDynamoDb(clock);
    timed.createTable(Subject.table("things"));
    timed.transactWriteItems(t -> t.clientRequestToken("t").transactItems(putting("a", "n", 1)));
    timed.deleteItem(d -> d.tableName("things").key(item("a")));
    clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    timed.transactWriteItems(t -> t.clientRequestToken("t").transactItems(putting("a", "n", 1)));
    assertThat(timed.scan(s -> s.tableName("things")).count()).isZero();
    clock.advance(Duration.ofSeconds(1));
    timed.transactWriteItems(t -> t.clientRequestToken("t").transactItems(putting("a", "n", 1)));
    assertThat(timed.scan(s -> s.tableName("things")).count()).isEqualTo(1);
  }

  /** The list is DynamoDB's: DynamoDB Local, which knows it, refuses each. */
  @Test
  void theReservedWordsAreDynamoDbs() {
    Subject local = Subject.dynamoDbLocal();
    for (String word : ReservedWords.all()) {
      for (Subject one : List.of(local, subject)) {
        assertInvalid(
            "",
            () ->
                one.client()
                    .getItem(
                        g -> g.tableName(one.table()).key(item("a")).projectionExpression(word)));
      }
    }
    assertThat(ReservedWords.all()).hasSizeGreaterThan(570);
  }
}
