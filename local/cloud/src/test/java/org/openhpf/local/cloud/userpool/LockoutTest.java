package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.local.cloud.userpool.User.Failures;

class LockoutTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "14, 512", "15, 900", "16, 900", "1000, 900"})
  void thePauseDoublesUpTo15Minutes(int failures, long seconds) {
    assertThat(Lockout.pause(failures)).isEqualTo(Duration.ofSeconds(seconds));
    var state = new Failures(failures, NOW);
    assertThat(Lockout.isLocked(state, NOW.plusSeconds(seconds))).isFalse();
    assertThat(Lockout.isLocked(state, NOW.plusSeconds(seconds).minusMillis(1)))
        .isEqualTo(seconds > 0);
  }

  @Test
  void fifteenMinutesWithoutAWrongPasswordBeginAnew() {
    var many = new Failures(9, NOW);
    assertThat(Lockout.oneMore(many, NOW.plusSeconds(899)).count()).isEqualTo(10);
    assertThat(Lockout.oneMore(many, NOW.plusSeconds(900)).count()).isEqualTo(1);
  }
}
