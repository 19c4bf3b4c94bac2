package org.openhpf.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhpf.bench.Measure;

class WrittenUnitsTest {
  private static final int PEOPLE = 313;

  /** Seven rows and an audit record, two units each; three indexes; the outbox row once more. */
  @Test
  void oneBooking() {
    List<Measure> measures = WrittenUnits.ofOneBooking();

    assertThat(value(measures, "a booking writes")).isEqualTo(19);
    assertThat(value(measures, "a booking writes to AppointmentTable")).isEqualTo(14);
    assertThat(value(measures, "a booking writes to AppointmentAuditTable")).isEqualTo(2);
    assertThat(value(measures, "relaying its notification writes")).isEqualTo(2);
  }

  /** A fifth of the peak; bench/run booking-contention has all of it. */
  @Test
  void everybodyOnOneSlotWithinASecondIsSpreadOverItsCounters() throws Exception {
    for (int capacity : List.of(100, PEOPLE)) {
      List<Measure> measures = WrittenUnits.ofASecondOnOneSlot(PEOPLE, capacity);

      assertThat(measures).filteredOn(measure -> measure.goal() != null).hasSizeGreaterThan(5);
      assertThat(measures).allMatch(measure -> measure.goal() == null || measure.holds());
      // 8 counters: none takes less than an eighth.
      assertThat(value(measures, PEOPLE + "/s on " + capacity + " places, busiest counter"))
          .isBetween(2 * PEOPLE / 8.0, 4 * PEOPLE / 8.0);
    }
  }

  private static double value(List<Measure> measures, String name) {
    return measures.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow().value();
  }
}
