package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;

class DynamoCheckpointsTest {
  private final FaultProxy proxy = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  private final DynamoCheckpoints checkpoints =
      new DynamoCheckpoints(
          new Table(
              Emulators.clients(CloudService.DYNAMODB, proxy.endpoint()).dynamoDb(),
              Emulators.newTable(getClass())));

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void the_place_moves_on_from_where_it_was() {
    assertThat(checkpoints.load("sweep")).isEmpty();
    assertThat(checkpoints.advance("sweep", Optional.empty(), "1")).isTrue();
    assertThat(checkpoints.advance("sweep", Optional.of("1"), "2")).isTrue();
    assertThat(checkpoints.load("sweep")).contains("2");
    assertThat(checkpoints.load("other")).isEmpty();
  }

  @Test
  void who_comes_from_elsewhere_is_told_so() {
    checkpoints.advance("sweep", Optional.empty(), "1");

    assertThat(checkpoints.advance("sweep", Optional.empty(), "2")).isFalse();
    assertThat(checkpoints.advance("sweep", Optional.of("0"), "2")).isFalse();
    assertThat(checkpoints.load("sweep")).contains("1");
  }

  @Test
  void of_many_that_take_the_same_step_at_once_one_wins_each_time() throws Exception {
    Optional<String> from = Optional.empty();
    for (int step = 1; step <= 5; step++) {
      assertThat(winnersOf(from, "" + step)).isEqualTo(1);
      from = Optional.of("" + step);
    }
  }

  @Test
  void also_when_replies_get_lost() throws Exception {
    proxy.follow(FaultPolicy.random(3, 0.5, Fault.LOST_REPLY, Fault.RESET, Fault.THROTTLE));

    assertThat(winnersOf(Optional.empty(), "1")).isEqualTo(1);
    assertThat(winnersOf(Optional.of("1"), "2")).isEqualTo(1);
  }

  private int winnersOf(Optional<String> from, String to) throws Exception {
    Callable<Boolean> step = () -> checkpoints.advance("sweep", from, to);
    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var won : threads.invokeAll(Collections.nCopies(8, step))) {
        winners += won.get() ? 1 : 0;
      }
    }
    return winners;
  }

  @Test
  void a_lost_reply_is_not_taken_for_another_run() {
    proxy.follow(FaultPolicy.script(Fault.LOST_REPLY));
    assertThat(checkpoints.advance("sweep", Optional.empty(), "1")).isTrue();

    proxy.follow(FaultPolicy.script(Fault.LOST_REPLY, Fault.LOST_REPLY));
    assertThat(checkpoints.advance("sweep", Optional.of("1"), "2")).isTrue();
  }

  @Test
  void a_cursor_that_does_not_move_is_kept_too() {
    checkpoints.advance("sweep", Optional.empty(), "end");

    assertThat(checkpoints.advance("sweep", Optional.of("end"), "end")).isTrue();
  }
}
