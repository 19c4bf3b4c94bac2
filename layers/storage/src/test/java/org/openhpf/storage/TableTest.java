package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class TableTest {
  private static final String NEW = "attribute_not_exists(pk)";

  private final FaultProxy proxy = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  private final Table table =
      new Table(
          Emulators.clients(CloudService.DYNAMODB, proxy.endpoint()).dynamoDb(),
          Emulators.newTable(getClass()));

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void a_condition_that_does_not_hold_is_an_answer() {
    assertThat(table.put(item("a", "1"), NEW, Map.of())).isTrue();
    assertThat(table.put(item("a", "2"), NEW, Map.of())).isFalse();
    assertThat(table.put(item("a", "1"), NEW, Map.of())).isFalse();
    assertThat(
            table.update(
                key("a", "-"),
                "SET kind = :n",
                "kind = :o",
                Map.of(":n", text("2"), ":o", text("x"))))
        .isFalse();
    assertThat(table.update(key("a", "-"), "REMOVE kind", "attribute_exists(kind)", Map.of()))
        .isTrue();
    assertThat(table.get("a", "-")).contains(key("a", "-"));
    assertThat(table.get("b", "-")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.openhpf.storage.TransactionsTest#passing")
  void whatever_passes_a_put_is_told_to_have_held(Fault fault) {
    proxy.follow(FaultPolicy.script(fault, fault));

    assertThat(table.put(item("a", "1"), NEW, Map.of())).isTrue();
    assertThat(table.get("a", "-")).contains(item("a", "1"));
  }

  @Test
  void but_not_if_the_reply_was_lost_and_another_has_put_its_own() {
    table.put(item("a", "1"), NEW, Map.of());
    proxy.follow(FaultPolicy.script(Fault.RESET));

    assertThat(table.put(item("a", "2"), NEW, Map.of())).isFalse();
  }

  @Test
  void an_equal_item_that_stood_there_before_is_no_success_of_a_throttled_put() {
    table.put(item("a", "1"), NEW, Map.of());
    proxy.follow(FaultPolicy.script(Fault.THROTTLE, Fault.CONFLICT));

    assertThat(table.put(item("a", "1"), NEW, Map.of())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.openhpf.storage.TransactionsTest#passing")
  void reads_and_queries_are_tried_again(Fault fault) {
    table.put(item("a", "1"), NEW, Map.of());
    proxy.follow(FaultPolicy.script(fault, fault, Fault.NONE, fault));

    assertThat(table.get("a", "-")).contains(item("a", "1"));
    assertThat(table.query(all("a")).items()).containsExactly(item("a", "1"));
  }

  @Test
  void a_query_is_read_page_by_page() {
    for (int i = 0; i < 5; i++) {
      var item = new HashMap<>(key("p", "" + i));
      item.put("n", number(i));
      table.put(item, NEW, Map.of());
    }

    var first = table.query(all("p").limit(3));
    var second = table.query(all("p").limit(3).exclusiveStartKey(first.next().orElseThrow()));

    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).extracting(item -> item.get("n").n()).containsExactly("3", "4");
    assertThat(second.next()).isEmpty();
    assertThat(table.query(all("none")).items()).isEmpty();
  }

  @Test
  void a_dependency_that_stays_down_ends_with_retry_later_within_the_deadline() {
    proxy.follow(operation -> Fault.SERVER_ERROR);
    long start = System.nanoTime();

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(300), () -> table.get("a", "-")));
    assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(400).toNanos());
    assertThat(proxy.count("GetItem")).isGreaterThan(1);
  }

  private static QueryRequest.Builder all(String pk) {
    return QueryRequest.builder()
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", text(pk)));
  }

  private static Map<String, AttributeValue> item(String pk, String kind) {
    var item = new HashMap<>(key(pk, "-"));
    item.put("kind", text(kind));
    return item;
  }
}
