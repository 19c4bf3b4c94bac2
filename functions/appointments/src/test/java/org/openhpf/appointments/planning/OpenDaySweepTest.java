package org.openhpf.appointments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.Sweep.Step;

/** The slots of the day that opens. */
class OpenDaySweepTest {
  private static final OpenDaySweep.Input MORNING = new OpenDaySweep.Input(Optional.empty());

  private final Hall hall = Hall.inMemory();
  private int opened;
  private final OpenDaySweep sweep =
      new OpenDaySweep(
          hall.branches,
          hall.branches,
          hall.rules,
          (slot, planned) -> {
            opened++;
            if (slot.branchId().equals("baiyun") && slot.category().equals("loan")) {
              hall.slots.open(slot, planned);
            }
          });

  @Test
  void beforeTheOpeningItMakesTheSlotsOfTheDayThatOpens() {
    hall.clock.moveTo("2026-11-23T08:25:00+08:00");
    assertThat(hall.rules.bookableDays()).doesNotContain(LocalDate.parse("2026-12-02"));
    run(Optional.empty());

    assertThat(opened).isEqualTo(11 * 5 * 14);
    var slot = new SlotId("baiyun", LocalDate.parse("2026-12-02"), "loan", Hall.NINE);
    assertThat(hall.slots.read(slot)).hasSize(8);
  }

  @Test
  void onADayThatOpensNothingItDoesNothing() {
    String cursor = run(Optional.empty());
    opened = 0;
    hall.clock.moveTo("2026-11-21T08:25:00+08:00");

    run(Optional.of(cursor));
    assertThat(opened).isZero();
  }

  @Test
  void killedItGoesOnWhereItWas() {
    Step first = sweep.advance(Optional.empty(), MORNING);
    assertThat(first.cursor()).isEqualTo("2026-12-01/baiyun/consultation");
    opened = 0;
    run(Optional.of(first.cursor()));

    assertThat(opened).isEqualTo((11 * 5 - 1) * 14);
  }

  private String run(Optional<String> cursor) {
    Step step = sweep.advance(cursor, MORNING);
    while (!step.finished()) {
      step = sweep.advance(Optional.of(step.cursor()), MORNING);
    }
    return step.cursor();
  }
}
