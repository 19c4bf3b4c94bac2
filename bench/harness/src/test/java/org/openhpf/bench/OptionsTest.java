package org.openhpf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void readsRoundsAndCalls() {
    assertThat(Options.of(List.of("warm", "--calls", "6000", "--rounds", "9")))
        .isEqualTo(new Options("warm", 9, 6000, 1563, 10_000_000, 1_000_000, 100, ""));
    assertThat(Options.of(List.of("cold-start")).rounds()).isGreaterThanOrEqualTo(7);
  }

  @Test
  void crowdsAreAsManyAsTheGoalsAreMeantFor() {
    assertThat(Options.of(List.of("booking-peak")))
        .isEqualTo(new Options("booking-peak", 3, 5000, 1563, 10_000_000, 1_000_000, 100, ""));
    assertThat(Options.of(List.of("booking-contention", "--users", "200")).users()).isEqualTo(200);
  }

  @Test
  void readsAFolder() {
    assertThat(Options.of(List.of("proofreading", "--data", "sets")).data()).isEqualTo("sets");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (var wrong :
        List.of(
            List.<String>of(),
            List.of("hot"),
            List.of("warm", "--fast"),
            List.of("booking-contention", "--users", "99"),
            List.of("warm", "--calls"),
            List.of("warm", "--calls", "0"))) {
      assertThatThrownBy(() -> Options.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
