package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void outside_an_invocation_ten_seconds_are_left() {
    assertThat(Deadline.left()).isEqualTo(Duration.ofSeconds(10));
    assertThat(Deadline.leftMillis()).isEqualTo(10_000);
  }

  @Test
  void inside_it_runs_down() {
    Deadline.within(
        Duration.ofMinutes(1),
        () -> {
          Duration before = Deadline.left();
          Thread.onSpinWait();
          assertThat(before).isLessThanOrEqualTo(Duration.ofMinutes(1));
          return assertThat(Deadline.left()).isLessThanOrEqualTo(before);
        });
    assertThat(
            Deadline.<Long, RuntimeException>within(Duration.ofSeconds(60), Deadline::leftMillis))
        .isBetween(30_000L, 60_000L);
  }

  @Test
  void a_past_end_leaves_nothing() {
    assertThat(Deadline.within(Duration.ofSeconds(-5), Deadline::left)).isEqualTo(Duration.ZERO);
  }

  @Test
  void an_inner_one_never_extends_the_outer() {
    Duration left =
        Deadline.within(
            Duration.ofSeconds(1), () -> Deadline.within(Duration.ofHours(1), Deadline::left));

    assertThat(left).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void what_the_operation_throws_comes_out() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofSeconds(1),
                    () -> {
                      throw new IOException("reset");
                    }));
  }
}
