package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.storage.RequestRecords.Earlier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A use case in small: a request takes a number from a counter, and is told which. */
class RequestRecordsTest {
  private static final RequestKey REQUEST = request("person-1 POST /v1/numbers", "key-1", "a");
  private static final RequestKey OTHER_BODY = request("person-1 POST /v1/numbers", "key-1", "b");

  private final FaultProxy proxy = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  private final SettableClock clock = new SettableClock();
  private final String name = Emulators.newTable(getClass());
  private final Table direct = new Table(Emulators.clients().dynamoDb(), name);
  private final Clients clients = Emulators.clients(CloudService.DYNAMODB, proxy.endpoint());
  private final Transactions transactions = new Transactions(clients.dynamoDb());
  private final RequestRecords requests =
      new RequestRecords(new Table(clients.dynamoDb(), name), clock);
  private final AtomicInteger ticket = new AtomicInteger();

  @AfterEach
  void close() {
    proxy.close();
  }

  private sealed interface Reply {
    record Taken(String ticket) implements Reply {}

    record Reused() implements Reply {}
  }

  private Reply take(RequestKey request) {
    String mine = "ticket-" + ticket.incrementAndGet();
    var outcome = Map.of("ticket", text(mine));
    return switch (transactions.commit(List.of(requests.remember(request, outcome), effect()))) {
      case Commit.Done() -> new Reply.Taken(mine);
      case Commit.Refused refused -> reply(requests.in(refused, request).orElseThrow());
    };
  }

  private static Reply reply(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same(var outcome) -> new Reply.Taken(outcome.get("ticket").s());
      case Earlier.Other() -> new Reply.Reused();
    };
  }

  private Write effect() {
    return Write.update(
        "effect",
        name,
        key("counter", "-"),
        "ADD taken :one",
        "attribute_not_exists(kind)",
        Map.of(":one", number(1)));
  }

  private long effects() {
    return direct.get("counter", "-").map(item -> Long.parseLong(item.get("taken").n())).orElse(0L);
  }

  private static RequestKey request(String scope, String key, String bodyDigit) {
    return new RequestKey(scope, key, bodyDigit.repeat(64));
  }

  @Test
  void the_same_request_has_one_effect_and_one_reply() {
    Reply first = take(REQUEST);

    assertThat(take(REQUEST)).isEqualTo(first).isEqualTo(new Reply.Taken("ticket-1"));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void another_body_under_its_key_is_refused() {
    take(REQUEST);

    assertThat(take(OTHER_BODY)).isEqualTo(new Reply.Reused());
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void another_callers_same_key_is_another_request() {
    take(REQUEST);

    assertThat(take(request("person-2 POST /v1/numbers", "key-1", "a")))
        .isEqualTo(new Reply.Taken("ticket-2"));
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void twenty_at_once_have_one_effect_and_one_reply() throws Exception {
    var replies = new HashSet<Reply>();
    Callable<Reply> request = () -> take(REQUEST);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(Collections.nCopies(20, request))) {
        replies.add(reply.get());
      }
    }

    assertThat(replies).hasSize(1);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void killed_after_the_effect_and_repeated_it_converges() {
    proxy.follow(operation -> Fault.LOST_REPLY);
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(250), () -> take(REQUEST)));
    proxy.follow(FaultPolicy.none());

    assertThat(take(REQUEST)).isEqualTo(new Reply.Taken("ticket-1"));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void killed_before_the_effect_and_repeated_it_converges() {
    proxy.follow(operation -> Fault.RESET);
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(250), () -> take(REQUEST)));
    proxy.follow(FaultPolicy.none());

    assertThat(take(REQUEST)).isEqualTo(new Reply.Taken("ticket-2"));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void a_refused_request_is_not_remembered() {
    var blocked = new HashMap<>(key("counter", "-"));
    blocked.put("kind", text("closed"));
    direct.put(blocked, "attribute_not_exists(pk)", Map.of());
    var writes = List.of(requests.remember(REQUEST, Map.of()), effect());

    var refused = (Commit.Refused) transactions.commit(writes);

    assertThat(refused.by("effect")).isTrue();
    assertThat(requests.in(refused, REQUEST)).isEmpty();
    assertThat(requests.find(REQUEST)).isEmpty();
  }

  @Test
  void it_is_found_without_a_transaction() {
    assertThat(requests.find(REQUEST)).isEmpty();
    take(REQUEST);

    assertThat(requests.find(REQUEST).map(RequestRecordsTest::reply))
        .contains(new Reply.Taken("ticket-1"));
    assertThat(requests.find(OTHER_BODY)).contains(new Earlier.Other());
  }

  @Test
  void after_a_day_it_is_a_new_request_though_the_row_is_still_there() {
    take(REQUEST);
    clock.move(Duration.ofHours(24));
    assertThat(take(REQUEST)).isEqualTo(new Reply.Taken("ticket-1"));

    clock.move(Duration.ofSeconds(1));

    assertThat(requests.find(REQUEST)).isEqualTo(Optional.empty());
    assertThat(take(OTHER_BODY)).isEqualTo(new Reply.Taken("ticket-3"));
    assertThat(take(OTHER_BODY)).isEqualTo(new Reply.Taken("ticket-3"));
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void the_longest_scope_and_key_fit() {
    var longest = request("汉".repeat(512), "k".repeat(128), "a");

    assertThat(take(longest)).isEqualTo(take(longest));
  }

  @Test
  void an_outcome_comes_back_as_it_was() {
    Map<String, AttributeValue> outcome =
        Map.of(
            "text", text("x"),
            "map", AttributeValue.fromM(Map.of("n", number(1))),
            "list", AttributeValue.fromL(List.of(text("y"))));
    transactions.commit(List.of(requests.remember(REQUEST, outcome)));

    assertThat(requests.find(REQUEST)).contains(new Earlier.Same(outcome));
  }
}
