package org.openhpf.edge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.Captured;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.RetryLater;

class QueueFunctionTest {
  record Work(int number, Optional<String> note) {}

  private final List<Integer> done = new ArrayList<>();

  private static SQSMessage message(int number, String group) {
    var message = new SQSMessage();
    message.setMessageId("m" + number);
    message.setBody("{\"number\":" + number + "}");
    var attributes = new HashMap<>(Map.of("ApproximateReceiveCount", "1"));
    if (group != null) {
      attributes.put("MessageGroupId", group);
    }
    message.setAttributes(attributes);
    return message;
  }

  private static SQSEvent batch(List<SQSMessage> messages) {
    var event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  private static List<String> failures(QueueFunction<Work> function, List<SQSMessage> messages) {
    try (var quiet = new Captured()) {
      List<String> failed =
          function.apply(batch(messages)).getBatchItemFailures().stream()
              .map(BatchItemFailure::getItemIdentifier)
              .toList();
      assertThat(quiet.lines()).allSatisfy(line -> Json.read(line));
      return failed;
    }
  }

  /** Fails on these numbers, each in another way. */
  private QueueFunction<Work> failingOn(Set<Integer> bad) {
    return new QueueFunction<>(
        Work.class,
        message -> {
          int number = message.body().number();
          if (bad.contains(number)) {
            throw switch (number % 3) {
              case 0 -> new RetryLater("throttled");
              case 1 -> new NeverRetry("of no known kind");
              default -> new IllegalStateException("unexpected");
            };
          }
          done.add(number);
        });
  }

  @Test
  void returns_exactly_the_three_of_ten_that_failed() {
    var messages = IntStream.range(0, 10).mapToObj(n -> message(n, null)).toList();

    assertThat(failures(failingOn(Set.of(0, 4, 8)), messages)).containsExactly("m0", "m4", "m8");
    assertThat(done).containsExactly(1, 2, 3, 5, 6, 7, 9);
  }

  @Test
  void returns_all_later_ones_of_a_fifo_group_but_not_of_others() {
    var messages =
        List.of(
            message(0, "a"), message(1, "b"), message(2, "a"), message(3, "b"), message(4, "a"));

    assertThat(failures(failingOn(Set.of(2)), messages)).containsExactly("m2", "m4");
    assertThat(done).containsExactly(0, 1, 3);
  }

  /** Whatever fails: none is done and returned, none lost, and in a group none overtakes. */
  @Property(seed = "3")
  void keeps_each_groups_order(
      @ForAll @Size(max = 10) List<@IntRange(max = 2) Integer> groups,
      @ForAll @Size(max = 4) Set<@IntRange(max = 9) Integer> bad) {
    done.clear();
    var messages =
        IntStream.range(0, groups.size()).mapToObj(n -> message(n, "g" + groups.get(n))).toList();

    List<String> failed = failures(failingOn(bad), messages);

    for (int n = 0; n < groups.size(); n++) {
      int group = groups.get(n);
      boolean broken =
          IntStream.rangeClosed(0, n).anyMatch(m -> groups.get(m) == group && bad.contains(m));
      assertThat(failed.contains("m" + n)).isEqualTo(broken);
      assertThat(done.contains(n)).isEqualTo(!broken);
    }
  }

  @Test
  void returns_what_no_time_is_left_for() {
    var messages = List.of(message(0, null), message(1, null));

    var failed =
        Deadline.within(Duration.ofMillis(900), () -> failures(failingOn(Set.of()), messages));

    assertThat(failed).containsExactly("m0", "m1");
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "7",
        "null",
        "{}",
        "{\"number\":\"one\"}",
        "{\"number\":1} trailing",
        "{\"number\":1,\"number\":2}"
      })
  void returns_what_cannot_be_decoded(String body) {
    var bad = message(1, null);
    bad.setBody(body);

    assertThat(failures(failingOn(Set.of()), List.of(message(0, null), bad, message(2, null))))
        .containsExactly("m1");
    assertThat(done).containsExactly(0, 2);
  }

  @Test
  void logs_fields_at_fault_but_no_values() {
    var bad = message(1, null);
    bad.setBody("{\"number\":\"canary-55\",\"note\":7}");
    try (var captured = new Captured()) {
      failingOn(Set.of()).apply(batch(List.of(bad)));

      assertThat(captured.text()).contains("number", "note").doesNotContain("canary-55");
    }
  }

  @Test
  void passes_over_fields_of_a_newer_sender() {
    var newer = message(5, null);
    newer.setBody("{\"number\":5,\"since\":\"version 2\"}");

    assertThat(failures(failingOn(Set.of()), List.of(newer))).isEmpty();
    assertThat(done).containsExactly(5);
  }

  @Test
  void takes_ids_from_the_senders_attributes() {
    var sent = message(1, null);
    sent.getAttributes().put("ApproximateReceiveCount", "4");
    sent.setMessageAttributes(
        Map.of("messageId", text("sender-1"), "correlationId", text("correlation-1")));
    var seen = new ArrayList<Object>();
    var function =
        new QueueFunction<>(
            Work.class,
            message -> {
              seen.add(message);
              seen.add(Correlation.id());
            });

    function.apply(batch(List.of(sent, message(2, null))));

    assertThat(seen)
        .containsExactly(
            new QueueMessage<>("sender-1", 4, new Work(1, Optional.empty())),
            "correlation-1",
            new QueueMessage<>("m2", 1, new Work(2, Optional.empty())),
            "m2");
  }

  @Test
  void does_without_attributes_and_without_messages() {
    var bare = message(1, null);
    bare.setAttributes(null);

    assertThat(failures(failingOn(Set.of()), List.of(bare))).isEmpty();
    assertThat(failingOn(Set.of()).apply(new SQSEvent()).getBatchItemFailures()).isEmpty();
  }

  private static MessageAttribute text(String value) {
    var attribute = new MessageAttribute();
    attribute.setStringValue(value);
    return attribute;
  }
}
