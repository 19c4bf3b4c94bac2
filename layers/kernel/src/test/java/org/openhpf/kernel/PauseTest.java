package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {
  private static final long AN_HOUR = Duration.ofHours(1).toMillis();

  @Test
  void takesItsTime() throws InterruptedException {
    long before = System.nanoTime();
    Pause.millis(20);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(20));
  }

  @Test
  void takesNoneWhereItIsSkipped() throws InterruptedException {
    String reply =
        Pause.skipped(
            () -> {
              Pause.millis(AN_HOUR);
              return "through";
            });
    assertThat(reply).isEqualTo("through");
  }

  @Test
  void isInterruptedEvenWhereItIsSkipped() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                Pause.skipped(
                    () -> {
                      Pause.millis(AN_HOUR);
                      return null;
                    }));
  }
}
