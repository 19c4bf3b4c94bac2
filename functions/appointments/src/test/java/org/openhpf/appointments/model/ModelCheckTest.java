package org.openhpf.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.dynamodb.SimulatedFault;

/**
 * 30,000 operations; {@code bench/run} makes millions. A failure names its seed; {@code
 * -Dopenhpf.seed=} plays it again, alone.
 */
class ModelCheckTest {
  private static final int TOWNS = 5;
  private static final int OPERATIONS = 1_000;

  @Test
  void whateverHappensNothingIsOversoldAndEveryAnswerIsTrue() {
    var check = new ModelCheck();
    Long seed = Long.getLong("openhpf.seed");
    if (seed == null) {
      for (int i = 0; i < TOWNS; i++) {
        check.run(20261129 + i, OPERATIONS);
      }
      assertThat(check.operations()).isGreaterThanOrEqualTo(30_000);
      assertThat(check.effects()).isGreaterThan(3_000);
      assertThat(check.answers())
          .containsKeys(
              "book CancelledTooOften",
              "reopen Reopened",
              "restore Booked",
              "restore SlotFull",
              "restore AlreadyBooked");
      assertThat(check.faults()).containsKeys(SimulatedFault.values());
    } else {
      check.run(seed, OPERATIONS);
    }
  }
}
