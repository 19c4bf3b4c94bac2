package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Deadline;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class OutboxRelayTest extends OutboxTest {

  @Test
  void a_row_that_cannot_be_read_is_passed_over() {
    var images = store("notices", 3);
    images.get(1).remove("queue");

    assertThat(relay.relay(images)).isEmpty();
    assertThat(receivedIds("notices"))
        .containsExactlyInAnyOrder(ids(images).getFirst(), ids(images).getLast());
    assertThat(unsent()).containsExactly(ids(images).get(1));
  }

  @Test
  void rows_are_sent_marked_and_leave_the_index() {
    var images = store("notices", 23);
    images.addAll(store("events", 2));
    assertThat(unsent()).hasSize(25);
    clock.move(Duration.ofSeconds(3));

    assertThat(relay.relay(images)).isEmpty();

    assertThat(receivedIds("notices"))
        .containsExactlyInAnyOrderElementsOf(ids(images.subList(0, 23)));
    assertThat(receivedIds("events"))
        .containsExactlyInAnyOrderElementsOf(ids(images.subList(23, 25)));
    assertThat(unsent()).isEmpty();
    assertThat(queues.count("SendMessageBatch")).isEqualTo(4);
    var row = row(images.getFirst());
    assertThat(row.get("sentAt")).isEqualTo(AttributeValues.time(clock.instant()));
    assertThat(row.get("expiresAt").n())
        .isEqualTo("" + clock.instant().plus(Duration.ofDays(7)).getEpochSecond());
  }

  @Test
  void a_message_is_part_of_its_transaction_and_carries_its_correlation() {
    var message = Correlation.within("correlation-1", () -> outbox.message("notices", "{}"));
    var refused =
        Write.update(
            "r",
            name,
            AttributeValues.key("x", "-"),
            "REMOVE a",
            "a = :a",
            Map.of(":a", AttributeValues.text("a")));

    assertThat(transactions.commit(List.of(message, refused))).isInstanceOf(Commit.Refused.class);
    assertThat(unsent()).isEmpty();

    transactions.commit(List.of(message));
    var image =
        Map.<String, Object>of(
            "pk",
            message.item().put().item().get("pk").s(),
            "sk",
            message.item().put().item().get("sk").s(),
            "queue",
            "notices",
            "body",
            "{}",
            "correlationId",
            "correlation-1",
            "unsent",
            "1");
    relay.relay(List.of(image));
    assertThat(received("notices"))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.body()).isEqualTo("{}");
              assertThat(m.messageAttributes().get("correlationId").stringValue())
                  .isEqualTo("correlation-1");
            });
  }

  @Test
  void a_row_is_not_deleted_by_time_before_it_is_sent() {
    assertThat(row(store("notices", 1).getFirst())).doesNotContainKey("expiresAt");
  }

  @Test
  void a_body_too_long_for_a_batch_is_refused_when_it_is_written() {
    assertThat(outbox.message("notices", "汉".repeat(8 * 1024))).isNotNull();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> outbox.message("notices", "汉".repeat(8 * 1024) + "a"));
  }

  @Test
  void ten_of_the_longest_fit_into_a_call() {
    var images = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> image : store("notices", 10)) {
      image.put("body", "x".repeat(24 * 1024));
      images.add(image);
    }

    assertThat(relay.relay(images)).isEmpty();
    assertThat(received("notices")).hasSize(10);
  }

  @Test
  void an_unknown_queue_holds_up_nobody_and_its_rows_wait() {
    var images = store("notices", 2);
    images.addAll(1, store("of-newer-code", 1));

    assertThat(relay.relay(images)).isEmpty();

    assertThat(receivedIds("notices")).hasSize(2);
    assertThat(unsent()).containsExactly((String) images.get(1).get("sk"));
    assertThat(logged)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
              assertThat(line.getMessage()).contains("of-newer-code").doesNotContain("{");
            });
  }

  @Test
  void a_queue_that_was_deleted_holds_up_nobody() {
    Emulators.CLOUD.sqs().deleteQueue(r -> r.queueUrl(urls.get("events")));
    var images = store("events", 1);
    images.addAll(store("notices", 1));

    assertThat(relay.relay(images)).isEmpty();

    assertThat(receivedIds("notices")).hasSize(1);
    assertThat(unsent()).containsExactly((String) images.getFirst().get("sk"));
  }

  @Test
  void of_a_partly_failed_call_the_first_that_may_pass_is_returned_and_the_rest_is_sent() {
    var images = store("notices", 10);
    var ids = ids(images);
    var partial =
        new OutboxRelay(
            table, failing(Set.of(ids.get(6), ids.get(8)), Set.of(ids.get(2))), urls, clock);

    assertThat(partial.relay(images)).hasValue(6);

    assertThat(receivedIds("notices"))
        .hasSize(7)
        .doesNotContain(ids.get(2), ids.get(6), ids.get(8));
    assertThat(unsent()).containsExactlyInAnyOrder(ids.get(2), ids.get(6), ids.get(8));
  }

  /** SQS that takes all of a batch but some; ElasticMQ never does that. */
  private static SqsClient failing(Set<String> passing, Set<String> refused) {
    SqsClient real = Emulators.clients().sqs();
    return new SqsClient() {
      @Override
      public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        var taken =
            request.entries().stream()
                .filter(entry -> !passing.contains(entry.id()) && !refused.contains(entry.id()))
                .toList();
        var failed =
            request.entries().stream()
                .filter(entry -> !taken.contains(entry))
                .map(
                    entry ->
                        BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .code(
                                refused.contains(entry.id())
                                    ? "InvalidMessageContents"
                                    : "InternalError")
                            .senderFault(refused.contains(entry.id()))
                            .build())
                .toList();
        return real.sendMessageBatch(request.toBuilder().entries(taken).build()).toBuilder()
            .failed(failed)
            .build();
      }

      @Override
      public String serviceName() {
        return "sqs";
      }

      @Override
      public void close() {
        real.close();
      }
    };
  }

  @Test
  void a_reply_that_speaks_of_no_entry_has_sent_none() {
    var images = store("notices", 1);
    var mute =
        new OutboxRelay(
            table,
            new SqsClient() {
              @Override
              public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
                return SendMessageBatchResponse.builder().build();
              }

              @Override
              public String serviceName() {
                return "sqs";
              }

              @Override
              public void close() {}
            },
            urls,
            clock);

    assertThat(mute.relay(images)).hasValue(0);
    assertThat(unsent()).hasSize(1);
  }

  @Test
  void killed_between_sending_and_marking_it_is_sent_again_with_the_same_id() {
    var images = store("notices", 1);
    database.follow(operation -> operation.equals("UpdateItem") ? Fault.RESET : Fault.NONE);
    assertThat(Deadline.within(Duration.ofSeconds(1), () -> relay.relay(images))).isEmpty();
    assertThat(unsent()).hasSize(1);
    database.follow(FaultPolicy.none());

    assertThat(relay.relay(images)).isEmpty();

    assertThat(receivedIds("notices"))
        .containsExactly(
            (String) images.getFirst().get("sk"), (String) images.getFirst().get("sk"));
    assertThat(unsent()).isEmpty();
  }

  @Test
  void a_lost_reply_of_the_queue_costs_a_repetition_with_the_same_id() {
    var images = store("notices", 3);
    queues.follow(FaultPolicy.script(Fault.LOST_REPLY, Fault.GARBAGE, Fault.THROTTLE));

    assertThat(relay.relay(images)).isEmpty();

    assertThat(Set.copyOf(receivedIds("notices"))).isEqualTo(Set.copyOf(ids(images)));
    assertThat(unsent()).isEmpty();
  }

  @Test
  void a_hanging_queue_leaves_time_for_the_others_and_the_deadline() {
    var images = store("notices", 1);
    images.addAll(store("events", 1));
    queues.follow(FaultPolicy.script(Fault.delay(Duration.ofSeconds(30))));
    long start = System.nanoTime();

    var failed = Deadline.within(Duration.ofMillis(1500), () -> relay.relay(images));

    // Of the 1.5 s a third is the first queue's.
    assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(1500).toNanos());
    assertThat(failed).hasValue(0);
    assertThat(receivedIds("events")).hasSize(1);
    assertThat(unsent()).containsExactly((String) images.getFirst().get("sk"));
  }

  @Test
  void a_row_gone_meanwhile_is_not_made_again() {
    var images = store("notices", 1);
    Emulators.CLOUD
        .dynamoDb()
        .deleteItem(
            r ->
                r.tableName(name)
                    .key(
                        AttributeValues.key(
                            (String) images.getFirst().get("pk"),
                            (String) images.getFirst().get("sk"))));

    assertThat(relay.relay(images)).isEmpty();
    assertThat(unsent()).isEmpty();
    assertThat(Emulators.CLOUD.dynamoDb().scan(s -> s.tableName(name)).items()).isEmpty();
  }
}
