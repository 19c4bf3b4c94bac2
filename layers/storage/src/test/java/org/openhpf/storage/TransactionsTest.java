package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class TransactionsTest {
  private final FaultProxy proxy = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  private final String name = Emulators.newTable(getClass());
  private final Table table = new Table(Emulators.clients().dynamoDb(), name);
  private final Transactions transactions =
      new Transactions(Emulators.clients(CloudService.DYNAMODB, proxy.endpoint()).dynamoDb());

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void all_of_it_is_stored() {
    assertThat(transactions.commit(List.of(putNew("a"), putNew("b"), count("c"))))
        .isEqualTo(new Commit.Done());

    assertThat(sum("c")).isEqualTo(1);
    assertThat(table.get("a", "-")).isPresent();
    assertThat(table.get("b", "-")).isPresent();
  }

  @Test
  void or_none_and_every_condition_that_failed_is_named_with_the_item_found() {
    transactions.commit(List.of(putNew("a"), putNew("b")));
    var writes =
        List.of(
            putNew("a"),
            count("c"),
            Write.deleteIf("b", name, key("b", "-"), "kind = :x", Map.of(":x", text("other"))),
            Write.update("d", name, key("d", "-"), "SET kind = :x", "kind = :x", x()));

    var refused = (Commit.Refused) transactions.commit(writes);

    assertThat(refused.found()).containsOnlyKeys("a", "b", "d");
    assertThat(refused.found().get("a")).isEqualTo(item("a"));
    assertThat(refused.found().get("b")).isEqualTo(item("b"));
    assertThat(refused.found().get("d")).isEmpty();
    assertThat(refused.by("d")).isTrue();
    assertThat(refused.by("c")).isFalse();
    assertThat(table.get("c", "-")).isEmpty();
  }

  @Test
  void what_is_gone_already_is_deleted_without_refusal() {
    transactions.commit(List.of(putNew("a")));
    var delete =
        Write.deleteIf(
            "a",
            name,
            key("a", "-"),
            "kind = :x OR kind = :k",
            Map.of(":x", text("x"), ":k", text("k")));

    assertThat(transactions.commit(List.of(delete))).isEqualTo(new Commit.Done());
    assertThat(transactions.commit(List.of(delete))).isEqualTo(new Commit.Done());
    assertThat(table.get("a", "-")).isEmpty();
  }

  static Stream<Fault> passing() {
    return Stream.of(
        Fault.CONFLICT,
        new Fault.Conflict(1),
        Fault.THROTTLE,
        new Fault.Throttle(false),
        Fault.SERVER_ERROR,
        Fault.RESET,
        Fault.LOST_REPLY,
        Fault.GARBAGE,
        Fault.delay(Duration.ofMillis(50)));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatever_passes_it_is_stored_once(Fault fault) {
    proxy.follow(FaultPolicy.script(fault, fault));

    assertThat(transactions.commit(List.of(count("c"), putNew("a")))).isEqualTo(new Commit.Done());

    assertThat(sum("c")).isEqualTo(1);
    assertThat(proxy.count("TransactWriteItems")).isEqualTo(fault instanceof Fault.Delay ? 1 : 3);
  }

  @Test
  void a_kept_connection_that_dies_does_not_send_twice_behind_our_back() {
    transactions.commit(List.of(count("c")));
    proxy.resetCounts();
    proxy.follow(FaultPolicy.script(Fault.LOST_REPLY));

    transactions.commit(List.of(count("c")));

    assertThat(proxy.count("TransactWriteItems")).isEqualTo(2);
    assertThat(sum("c")).isEqualTo(2);
  }

  @Test
  void a_refusal_after_a_lost_reply_is_of_the_transaction_itself() {
    proxy.follow(FaultPolicy.script(Fault.CONFLICT, Fault.LOST_REPLY, Fault.SERVER_ERROR));

    assertThat(transactions.commit(List.of(putNew("a")))).isEqualTo(new Commit.Done());
  }

  static Stream<Fault> lasting() {
    return passing().filter(fault -> !(fault instanceof Fault.Delay));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void what_does_not_pass_ends_with_retry_later_within_the_deadline(Fault fault) {
    proxy.follow(operation -> fault);
    long start = System.nanoTime();

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofMillis(400), () -> transactions.commit(List.of(count("c")))));

    assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(500).toNanos());
    assertThat(sum("c")).isLessThanOrEqualTo(1);
  }

  @Test
  void without_time_nothing_is_begun() {
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofMillis(50), () -> transactions.commit(List.of(count("c")))));

    assertThat(proxy.counts()).isEmpty();
  }

  @Test
  void what_no_repetition_helps_is_thrown_at_once() {
    var wrong = Write.update("w", name, key("w", "-"), "SET kind :x", "kind = :x", x());
    var elsewhere = Write.putNew("e", name + "-none", item("e"));

    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> transactions.commit(List.of(wrong)));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> transactions.commit(List.of(elsewhere)));
    assertThat(proxy.count("TransactWriteItems")).isEqualTo(2);
  }

  @Test
  void a_write_that_does_not_fit_its_item_is_no_refusal() {
    transactions.commit(List.of(putNew("a"))); // kind is a text
    var add =
        Write.update("a", name, key("a", "-"), "ADD kind :one", "attribute_exists(pk)", one());

    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> transactions.commit(List.of(add, count("c"))));
    assertThat(table.get("c", "-")).isEmpty();
  }

  @Test
  void two_writes_of_one_name_are_refused_before_anything() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> transactions.commit(List.of(putNew("a"), putNew("a"))))
        .withMessageContaining("named a");
    assertThat(proxy.counts()).isEmpty();
  }

  @Test
  void many_at_once_through_every_fault_count_exactly() throws Exception {
    proxy.follow(
        FaultPolicy.random(
            7,
            0.3,
            Fault.CONFLICT,
            Fault.THROTTLE,
            Fault.SERVER_ERROR,
            Fault.LOST_REPLY,
            Fault.RESET));
    int clients = 16;
    var work = new ArrayList<Callable<Integer>>();
    for (int client = 0; client < clients; client++) {
      String own = "own" + client;
      work.add(
          () ->
              IntStream.range(0, 5)
                  .map(
                      n ->
                          transactions.commit(List.of(capped(20), putNew(own + "-" + n)))
                                  instanceof Commit.Done
                              ? 1
                              : 0)
                  .sum());
    }
    int done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(work)) {
        done += result.get();
      }
    }

    assertThat(done).isEqualTo(20);
    assertThat(sum("capped")).isEqualTo(20);
    assertThat(
            Emulators.CLOUD.dynamoDb().scan(all -> all.tableName(name)).items().stream()
                .filter(item -> item.get("pk").s().startsWith("own")))
        .hasSize(20);
  }

  private Write capped(int most) {
    return Write.update(
        "capped",
        name,
        key("capped", "-"),
        "ADD taken :one",
        "attribute_not_exists(taken) OR taken < :most",
        Map.of(":one", number(1), ":most", number(most)));
  }

  private Write count(String pk) {
    return Write.update(
        "count " + pk, name, key(pk, "-"), "ADD taken :one", "attribute_not_exists(kind)", one());
  }

  private Write putNew(String pk) {
    return Write.putNew(pk, name, item(pk));
  }

  private static Map<String, AttributeValue> one() {
    return Map.of(":one", number(1));
  }

  private static Map<String, AttributeValue> x() {
    return Map.of(":x", text("x"));
  }

  private static Map<String, AttributeValue> item(String pk) {
    var item = new HashMap<>(key(pk, "-"));
    item.put("kind", text("k"));
    return item;
  }

  private long sum(String pk) {
    return table.get(pk, "-").map(item -> Long.parseLong(item.get("taken").n())).orElse(0L);
  }
}
