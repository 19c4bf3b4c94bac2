package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;

class OutboxSweepTest extends OutboxTest {
  private static final OutboxSweep.Input UNSENT =
      new OutboxSweep.Input(Optional.empty(), Optional.empty());
  private static final OutboxSweep.Input RESEND =
      new OutboxSweep.Input(Optional.empty(), Optional.of(2));

  private final List<Duration> ages = Collections.synchronizedList(new ArrayList<>());
  private OutboxSweep sweep;
  private DynamoCheckpoints checkpoints;

  @BeforeEach
  void sweep() {
    sweep = new OutboxSweep(table, relay, clock, ages::add);
    checkpoints = new DynamoCheckpoints(table);
  }

  /** As edge runs one; returns how many were sent, or -1 - sent where another run took over. */
  private int run(OutboxSweep sweep, OutboxSweep.Input input, int mostSteps) {
    String checkpoint = sweep.checkpoint(input);
    Optional<String> cursor = checkpoints.load(checkpoint);
    int sent = 0;
    for (int i = 0; i < mostSteps; i++) {
      Sweep.Step step = sweep.advance(cursor, input);
      sent += step.done();
      if (!checkpoints.advance(checkpoint, cursor, step.cursor())) {
        return -1 - sent;
      }
      if (step.finished()) {
        return sent;
      }
      cursor = Optional.of(step.cursor());
    }
    return sent;
  }

  private int run(OutboxSweep.Input input) {
    return run(sweep, input, 1000);
  }

  @Test
  void each_run_tells_how_long_the_oldest_row_of_each_cell_has_waited() {
    run(UNSENT);
    assertThat(ages).hasSize(Outbox.CELLS).containsOnly(Duration.ZERO);

    store("unknown", 1);
    clock.move(Duration.ofMinutes(11));
    store("unknown", 200);
    clock.move(Duration.ofMinutes(2));
    ages.clear();
    run(UNSENT);
    assertThat(ages).hasSize(Outbox.CELLS).contains(Duration.ofMinutes(13));

    ages.clear();
    run(RESEND);
    assertThat(ages).isEmpty();
  }

  @Test
  void what_the_relay_missed_is_sent_once_its_minute_is_over() {
    var images = store("notices", 30);
    assertThat(run(UNSENT)).isZero();
    clock.move(Duration.ofSeconds(60));
    assertThat(run(UNSENT)).isZero();
    clock.move(Duration.ofNanos(1));

    assertThat(run(UNSENT)).isEqualTo(30);

    assertThat(run(UNSENT)).isZero();
    assertThat(receivedIds("notices")).containsExactlyInAnyOrderElementsOf(ids(images));
    assertThat(unsent()).isEmpty();
  }

  @Test
  void pages_are_right_while_rows_leave_the_index() {
    var images = storeInOneCell("notices", 120);
    clock.move(Duration.ofHours(30));

    assertThat(run(UNSENT)).isEqualTo(120);

    assertThat(receivedIds("notices")).containsExactlyInAnyOrderElementsOf(ids(images));
    assertThat(queues.count("SendMessageBatch")).isEqualTo(12);
  }

  @Test
  void rows_that_cannot_be_sent_starve_none_behind_them_however_many() {
    var poison = storeInOneCell("of-newer-code", 110);
    clock.move(Duration.ofSeconds(1));
    var images = storeInOneCell("notices", 5);
    images.addAll(store("events", 16));
    clock.move(Duration.ofMinutes(2));

    assertThat(run(UNSENT)).isEqualTo(21);
    assertThat(run(UNSENT)).isZero();
    assertThat(unsent()).containsExactlyInAnyOrderElementsOf(ids(poison));

    var known = new HashMap<>(urls);
    known.put("of-newer-code", urls.get("notices"));
    assertThat(run(new OutboxSweep(table, relay(known), clock, ages::add), UNSENT, 1000))
        .isEqualTo(110);
    assertThat(unsent()).isEmpty();
  }

  @Test
  void rows_that_cannot_be_read_keep_none_of_the_others() {
    var images = storeInOneCell("notices", 3);
    table.update(
        AttributeValues.key(
            (String) images.getFirst().get("pk"), (String) images.getFirst().get("sk")),
        "REMOVE body",
        "attribute_exists(pk)",
        Map.of());
    clock.move(Duration.ofMinutes(2));

    assertThat(run(UNSENT)).isEqualTo(2);
    assertThat(unsent()).containsExactly(ids(images).getFirst());
  }

  @Test
  void killed_anywhere_the_next_run_goes_on_and_a_second_has_seen_all() {
    for (int killedAfter = 0; killedAfter < 10; killedAfter += 3) {
      var images = store("notices", 12);
      clock.move(Duration.ofMinutes(2));
      run(sweep, UNSENT, killedAfter);
      run(UNSENT);
      run(UNSENT);

      assertThat(unsent()).isEmpty();
      assertThat(receivedIds("notices")).containsExactlyInAnyOrderElementsOf(ids(images));
    }
  }

  @Test
  void two_at_once_send_all_and_one_of_them_stops() throws Exception {
    var images = store("notices", 40);
    clock.move(Duration.ofMinutes(2));
    Callable<Integer> run = () -> run(UNSENT);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(List.of(run, run))) {
        result.get();
      }
    }
    run(UNSENT);
    run(UNSENT);

    assertThat(unsent()).isEmpty();
    assertThat(new HashSet<>(receivedIds("notices"))).isEqualTo(new HashSet<>(ids(images)));
  }

  @Test
  void a_queue_that_is_down_keeps_its_rows_for_the_next_run_and_no_other_queues() {
    storeInOneCell("notices", 3);
    storeInOneCell("events", 3);
    clock.move(Duration.ofMinutes(2));
    queues.follow(FaultPolicy.script(Fault.delay(Duration.ofSeconds(30))));

    assertThat(Deadline.within(Duration.ofSeconds(3), () -> run(UNSENT))).isEqualTo(3);
    assertThat(run(UNSENT)).isEqualTo(3);
    assertThat(unsent()).isEmpty();
  }

  @Test
  void a_resend_sends_all_rows_of_so_many_hours_sent_or_not_with_their_ids() {
    var old = store("notices", 3);
    relay.relay(old);
    clock.move(Duration.ofHours(30));
    var young = store("notices", 20);
    relay.relay(young);
    var unsent = store("events", 1);
    received("notices");
    clock.move(Duration.ofHours(1));

    assertThat(run(RESEND)).isEqualTo(21);

    assertThat(receivedIds("notices")).containsExactlyInAnyOrderElementsOf(ids(young));
    assertThat(receivedIds("events")).isEqualTo(ids(unsent));
    assertThat(unsent()).isEmpty();
  }

  @Test
  void a_resend_marks_no_row_a_second_time() {
    relay.relay(store("notices", 5));
    database.resetCounts();

    run(RESEND);

    assertThat(database.count("UpdateItem")).isZero();
  }

  @Test
  void a_killed_resend_goes_on_within_its_partition() {
    var images = storeInOneCell("notices", 120);
    relay.relay(images);
    received("notices");
    run(sweep, RESEND, 2 * Outbox.CELLS + cell(images) + 1); // up to its first page
    assertThat(receivedIds("notices")).hasSize(50);

    run(RESEND);

    assertThat(receivedIds("notices")).hasSize(70);
  }

  @Test
  void a_resend_does_not_pass_over_what_a_queue_could_not_take() {
    var images = storeInOneCell("notices", 60);
    relay.relay(images);
    received("notices");
    queues.follow(operation -> Fault.SERVER_ERROR);

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(1500), () -> run(RESEND)));
    queues.follow(FaultPolicy.none());

    assertThat(run(RESEND)).isEqualTo(60);
    assertThat(receivedIds("notices")).containsExactlyInAnyOrderElementsOf(ids(images));
  }

  @Test
  void a_resend_passes_over_an_unknown_queue() {
    store("of-newer-code", 2);
    relay.relay(store("notices", 2));
    received("notices");

    assertThat(run(RESEND)).isEqualTo(2);
  }

  @Test
  void a_second_resend_begins_anew_and_another_range_or_time_has_its_own_place() {
    relay.relay(store("notices", 4));
    received("notices");

    assertThat(run(RESEND)).isEqualTo(4);
    assertThat(run(RESEND)).isEqualTo(4);
    var names =
        List.of(
            sweep.checkpoint(UNSENT),
            sweep.checkpoint(RESEND),
            sweep.checkpoint(new OutboxSweep.Input(Optional.empty(), Optional.of(48))),
            sweep.checkpoint(new OutboxSweep.Input(Optional.of("2026-10-01"), Optional.of(2))));
    assertThat(names).doesNotHaveDuplicates();
    assertThat(sweep.checkpoint(new OutboxSweep.Input(Optional.of("2026-10-01"), Optional.empty())))
        .isEqualTo(names.getFirst());
  }

  @Test
  void a_resend_that_lies_hours_ago_is_taken_up_where_its_range_still_reaches() {
    relay.relay(store("notices", 4));
    received("notices");
    run(sweep, RESEND, 3);
    clock.move(Duration.ofHours(1));

    assertThat(run(RESEND)).isEqualTo(4);
  }

  @Test
  void hours_without_rows_are_refused() {
    for (int hours : new int[] {-1, 0, 169}) {
      assertThatExceptionOfType(InvalidValue.class)
          .isThrownBy(() -> new OutboxSweep.Input(Optional.empty(), Optional.of(hours)));
    }
    assertThat(new OutboxSweep.Input(Optional.empty(), Optional.of(168))).isNotNull();
  }

  /** Rows of one partition, written straight, as ids choose the cell. */
  private List<Map<String, Object>> storeInOneCell(String queue, int count) {
    var images = new ArrayList<Map<String, Object>>();
    while (images.size() < count) {
      var write = outbox.message(queue, "{}");
      var item = write.item().put().item();
      if (item.get("unsent").s().equals("3")) {
        transactions.commit(List.of(write));
        var image = new HashMap<String, Object>();
        item.forEach((attribute, value) -> image.put(attribute, value.s()));
        images.add(image);
      }
    }
    return images;
  }

  private static int cell(List<Map<String, Object>> images) {
    return Integer.parseInt((String) images.getFirst().get("unsent"));
  }
}
