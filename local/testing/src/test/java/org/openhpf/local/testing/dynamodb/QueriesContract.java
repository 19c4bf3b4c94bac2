package org.openhpf.local.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Queries and scans. */
abstract class QueriesContract extends Contract {
  QueriesContract(Subject subject) {
    super(subject);
  }

  private QueryRequest.Builder query(String condition, Object... more) {
    var values = values(more);
    values.put(":pk", value(pk));
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("pk = :pk" + condition)
        .expressionAttributeValues(values);
  }

  private List<String> found(String condition, Object... more) {
    return texts(client.query(query(condition, more).build()).items(), "sk");
  }

  private void putAll(String... sks) {
    for (String sk : sks) {
      put(sk);
    }
  }

  @Test
  void conditionsOfTheSortKey() {
    putAll("a", "ab", "abc", "b", "c");
    assertThat(found("")).containsExactly("a", "ab", "abc", "b", "c");
    assertThat(found(" AND sk = :v", ":v", "b")).containsExactly("b");
    assertThat(found(" AND sk < :v", ":v", "ab")).containsExactly("a");
    assertThat(found(" AND sk <= :v", ":v", "ab")).containsExactly("a", "ab");
    assertThat(found(" AND sk > :v", ":v", "abc")).containsExactly("b", "c");
    assertThat(found(" AND sk >= :v", ":v", "abc")).containsExactly("abc", "b", "c");
    assertThat(found(" AND sk BETWEEN :v AND :w", ":v", "ab", ":w", "b"))
        .containsExactly("ab", "abc", "b");
    assertThat(found(" AND begins_with(sk, :v)", ":v", "ab")).containsExactly("ab", "abc");
    assertThat(found(" AND sk = :v", ":v", "none")).isEmpty();
  }

  @Test
  void prefixesOfTextsBeyondTheBasicPlane() {
    putAll("\uD83D\uDE00a", "\uD83D\uDE00\uD83D\uDE00", "\uFFFD", "z");
    assertThat(found(" AND begins_with(sk, :v)", ":v", "\uD83D\uDE00"))
        .containsExactly("\uD83D\uDE00a", "\uD83D\uDE00\uD83D\uDE00");
    assertThat(found(""))
        .containsExactly("z", "\uFFFD", "\uD83D\uDE00a", "\uD83D\uDE00\uD83D\uDE00");
  }

  @Test
  void backwardsTheLastComesFirst() {
    putAll("a", "ab", "b");
    var request = query(" AND begins_with(sk, :v)", ":v", "a").scanIndexForward(false).build();
    assertThat(texts(client.query(request).items(), "sk")).containsExactly("ab", "a");
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    putAll("a", "b", "c", "d", "e");
    for (boolean forward : List.of(true, false)) {
      var seen = new ArrayList<String>();
      Map<String, AttributeValue> next = null;
      do {
        QueryResponse page =
            client.query(
                query("").limit(2).scanIndexForward(forward).exclusiveStartKey(next).build());
        assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
        seen.addAll(texts(page.items(), "sk"));
        next = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        if (next != null) {
          assertThat(next).isEqualTo(key(seen.getLast()));
          client.deleteItem(d -> d.tableName(table).key(key(seen.getLast())));
        }
      } while (next != null);
      assertThat(seen)
          .hasSizeGreaterThanOrEqualTo(forward ? 5 : 3)
          .isSortedAccordingTo(
              forward ? java.util.Comparator.naturalOrder() : java.util.Comparator.reverseOrder());
    }
  }

  /** DynamoDB does not look ahead: a page that is just full has a next one, which is empty. */
  @Test
  void aFullPageHasANextOne() {
    putAll("a", "b");
    QueryResponse page = client.query(query("").limit(2).build());
    assertThat(page.lastEvaluatedKey()).isEqualTo(key("b"));
    QueryResponse last =
        client.query(query("").limit(2).exclusiveStartKey(page.lastEvaluatedKey()).build());
    assertThat(last.items()).isEmpty();
    assertThat(last.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void limitsCountBeforeTheFilter() {
    put("a", "n", 1);
    put("b", "n", 2);
    put("c", "n", 1);
    var page = client.query(query("", ":n", 1).limit(2).filterExpression("n = :n").build());
    assertThat(texts(page.items(), "sk")).containsExactly("a");
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.scannedCount()).isEqualTo(2);
    assertThat(page.lastEvaluatedKey()).isEqualTo(key("b"));
  }

  @Test
  void countsWithoutItems() {
    putAll("a", "b", "c");
    var counted = client.query(query(" AND sk > :v", ":v", "a").select("COUNT").build());
    assertThat(counted.count()).isEqualTo(2);
    assertThat(counted.items()).isEmpty();
  }

  @Test
  void aPageEndsAtOneMegabyte() {
    for (int i = 0; i < 4; i++) {
      put("k" + i, "a", "a".repeat(390 * 1024));
    }
    QueryResponse page = client.query(query("").build());
    assertThat(page.items()).hasSizeBetween(2, 3);
    assertThat(page.hasLastEvaluatedKey()).isTrue();
    assertThat(
            client.queryPaginator(query("").build()).items().stream()
                .map(item -> item.get("sk").s()))
        .containsExactly("k0", "k1", "k2", "k3");
  }

  @Test
  void indexesHoldTheItemsThatHaveTheirKey() {
    put("a", "holder", pk, "since", 10);
    put("b", "holder", pk, "since", 9);
    put("c", "holder", pk);
    put("d", "since", 9);
    assertThat(owned("")).containsExactly("b", "a");
    assertThat(owned(" AND since > :v", ":v", 9)).containsExactly("a");
    update("b", "SET holder = :v", ":v", pk + "other");
    update("c", "SET since = :v", ":v", 1);
    assertThat(owned("")).containsExactly("c", "a");
    update("c", "REMOVE holder");
    client.deleteItem(d -> d.tableName(table).key(key("a")));
    assertThat(owned("")).isEmpty();
  }

  private List<String> owned(String condition, Object... more) {
    var values = values(more);
    values.put(":holder", value(pk));
    return texts(
        client
            .query(
                q ->
                    q.tableName(table)
                        .indexName("byOwner")
                        .keyConditionExpression("holder = :holder" + condition)
                        .expressionAttributeValues(values))
            .items(),
        "sk");
  }

  @Test
  void indexesHoldWhatTheyProject() {
    put("a", "kind", pk, "place", pk, "note", "n", "other", 1, "holder", pk, "since", 1);
    assertThat(only("byKind", "kind")).isEqualTo(item("a", "kind", pk));
    assertThat(only("byPlace", "place")).isEqualTo(item("a", "place", pk, "note", "n"));
    assertThat(only("byOwner", "holder")).isEqualTo(get("a"));
  }

  private Map<String, AttributeValue> only(String index, String attribute) {
    var items =
        client
            .query(
                q ->
                    q.tableName(table)
                        .indexName(index)
                        .keyConditionExpression(attribute + " = :v")
                        .expressionAttributeValues(values(":v", pk)))
            .items();
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  @Test
  void pagesOfAnIndexNameBothKeys() {
    put("a", "kind", pk);
    put("b", "kind", pk);
    put("c", "kind", pk);
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byKind")
            .keyConditionExpression("kind = :v")
            .expressionAttributeValues(values(":v", pk))
            .limit(1)
            .build();
    var first = client.query(request);
    String sk = first.items().getFirst().get("sk").s();
    assertThat(first.lastEvaluatedKey()).isEqualTo(item(sk, "kind", pk));
    assertThat(texts(client.queryPaginator(request).items().stream().toList(), "sk"))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void indexesAreNotReadConsistently() {
    assertInvalid(
        "Consistent reads are not supported on global secondary indexes",
        () ->
            client.query(
                q ->
                    q.tableName(table)
                        .indexName("byKind")
                        .consistentRead(true)
                        .keyConditionExpression("kind = :v")
                        .expressionAttributeValues(values(":v", pk))));
  }

  @Test
  void queriesNameThePartitionAndFilterOtherAttributes() {
    assertInvalid(
        "Query condition missed key schema element",
        () ->
            client.query(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("sk = :v")
                        .expressionAttributeValues(values(":v", "a"))));
    assertInvalid(
        "Query key condition not supported",
        () ->
            client.query(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("pk > :v")
                        .expressionAttributeValues(values(":v", "a"))));
    assertInvalid(
        "Filter Expression can only contain non-primary key attributes",
        () -> client.query(query("", ":v", "a").filterExpression("sk = :v").build()));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> client.query(query(" AND sk = :v", ":v", 1).build()));
    assertInvalid(LOCALLY_OTHER_WORDS, () -> client.query(query("").indexName("none").build()));
  }

  @Test
  void keysMayBeNumbersAndBinaries() {
    for (String digits : List.of("9", "10", "-1")) {
      for (String place : List.of("a", "b", "\u00ff")) {
        byte[] bytes = place.getBytes(StandardCharsets.ISO_8859_1);
        client.putItem(
            p ->
                p.tableName(numbers)
                    .item(values("id", AttributeValue.fromN(digits), "place", bytes)));
      }
    }
    var found =
        client.query(
            q ->
                q.tableName(numbers)
                    .keyConditionExpression("id = :id AND place > :a")
                    .expressionAttributeValues(
                        values(":id", AttributeValue.fromN("1E1"), ":a", new byte[] {'a'})));
    assertThat(found.items())
        .extracting(item -> item.get("place").b().asByteArray()[0])
        .containsExactly((byte) 'b', (byte) 0xff);
    assertThat(client.scan(s -> s.tableName(numbers)).count()).isEqualTo(9);
  }

  @Test
  void scansReadEveryItemOnce() {
    putAll("a", "b", "c", "d", "e");
    var seen =
        client
            .scanPaginator(
                s ->
                    s.tableName(table)
                        .limit(2)
                        .filterExpression("pk = :pk")
                        .expressionAttributeValues(values(":pk", pk)))
            .items();
    assertThat(texts(seen.stream().toList(), "sk")).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void scansReadIndexesAndSegments() {
    put("a", "kind", pk);
    put("b");
    var seen = client.scanPaginator(s -> s.tableName(table).indexName("byKind").limit(1)).items();
    assertThat(seen)
        .contains(item("a", "kind", pk))
        .allSatisfy(item -> assertThat(item).containsKey("kind"));
    var segments = new ArrayList<Map<String, AttributeValue>>();
    for (int i = 0; i < 3; i++) {
      int segment = i;
      client
          .scanPaginator(s -> s.tableName(table).totalSegments(3).segment(segment))
          .items()
          .forEach(segments::add);
    }
    assertThat(segments).doesNotHaveDuplicates().contains(item("b"), item("a", "kind", pk));
  }
}
