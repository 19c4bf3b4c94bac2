package org.openhpf.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 720 operations on the real store's emulator; {@code -Dopenhpf.seed=} for others. */
class LiveCheckTest {
  private static final long SEED = Long.getLong("openhpf.seed", 20261123);
  private static final int OPERATIONS = 120;

  @Test
  void whateverBreaksWhatIsStoredIsWhole() {
    var check = new LiveCheck();
    check.run(LiveCheckTest.class, SEED, OPERATIONS);

    assertThat(check.answers().get("book Booked")).isGreaterThan(20);
    assertThat(check.answers().get("cancel Cancelled")).isGreaterThan(8);
  }
}
