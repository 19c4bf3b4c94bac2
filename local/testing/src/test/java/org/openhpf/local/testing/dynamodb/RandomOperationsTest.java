package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The same random operations give the same answers and the same items on DynamoDB Local and in
 * memory. {@code -Dopenhpf.seed=} plays another sequence.
 */
class RandomOperationsTest {
  private static final long SEED = Long.getLong("openhpf.seed", 20261123);
  private static final int OPERATIONS = 1000;

  private final Subject local = Subject.dynamoDbLocal();
  private final Subject memory = Subject.memory();

  @Test
  void answersAndItemsAreTheSame() {
    var random = new Random(SEED);
    for (int i = 0; i < OPERATIONS; i++) {
      long seed = random.nextLong();
      assertThat(answer(memory, seed))
          .as("operation %d of seed %d", i, SEED)
          .isEqualTo(answer(local, seed));
    }
    assertThat(items(memory)).isEqualTo(items(local)).isNotEmpty();
    assertThat(indexed(memory)).isEqualTo(indexed(local)).isNotEmpty();
  }

  /** What the operation of this seed answers, refusals included. */
  private static Object answer(Subject subject, long seed) {
    var random = new RandomRequests(new Random(seed), subject.table());
    return new Random(seed).nextInt(3) == 0
        ? answer(subject.client(), random.transaction())
        : answerAlone(subject.client(), random.write());
  }

  private static Object answer(DynamoDbClient client, List<TransactWriteItem> writes) {
    return answered(
        () -> {
          client.transactWriteItems(t -> t.transactItems(writes));
          return "done";
        });
  }

  private static Object answerAlone(DynamoDbClient client, TransactWriteItem write) {
    return answered(() -> RandomRequests.alone(client, write));
  }

  private interface Call {
    Object make();
  }

  private static Object answered(Call call) {
    try {
      return call.make();
    } catch (TransactionCanceledException e) {
      var reasons = new ArrayList<>();
      boolean invalid = false;
      for (var reason : e.cancellationReasons()) {
        invalid |= "ValidationError".equals(reason.code());
        reasons.add(reason.code() + (reason.hasItem() ? plain(reason.item()) : ""));
      }
      // What cannot be done is a reason on AWS and in memory; DynamoDB Local refuses the whole.
      return invalid ? "invalid" : reasons;
    } catch (ConditionalCheckFailedException e) {
      return "refused " + (e.hasItem() ? plain(e.item()) : "");
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
      return "invalid";
    }
  }

  /** In one order, and sets in theirs. */
  static Map<String, Object> plain(Map<String, AttributeValue> item) {
    var plain = new TreeMap<String, Object>();
    item.forEach(
        (name, value) ->
            plain.put(
                name,
                value.hasSs()
                    ? value.ss().stream().sorted().toList()
                    : value.hasNs() ? value.ns().stream().sorted().toList() : value));
    return plain;
  }

  private static Map<String, Object> items(Subject subject) {
    return byKey(
        client -> client.scanPaginator(s -> s.tableName(subject.table())).items().stream().toList(),
        subject);
  }

  private static Map<String, Object> indexed(Subject subject) {
    return byKey(
        client ->
            client
                .scanPaginator(s -> s.tableName(subject.table()).indexName("byOwner"))
                .items()
                .stream()
                .toList(),
        subject);
  }

  private static Map<String, Object> byKey(
      Function<DynamoDbClient, List<Map<String, AttributeValue>>> read, Subject subject) {
    var items = new HashMap<String, Object>();
    for (var item : read.apply(subject.client())) {
      items.put(item.get("pk").s() + "/" + item.get("sk").s(), plain(item));
    }
    return items;
  }
}
