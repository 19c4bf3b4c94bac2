package org.openhpf.appointments.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotPlanTest {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

  @Test
  void cutsASessionIntoWholeSlotsAndLeavesTheRest() {
    assertThat(plan("08:30", "10:10", 30).slots())
        .extracting(PlannedSlot::startTime)
        .containsExactly(LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(9, 30));
    assertThat(plan("08:30", "08:50", 30).slots()).isEmpty();
  }

  /** A time of day that is added to passes midnight and begins anew: no session goes there. */
  @Test
  void endsAtMidnightAtTheLatest() {
    assertThat(plan("22:00", "23:59", 30).slots())
        .extracting(PlannedSlot::startTime)
        .containsExactly(LocalTime.of(22, 0), LocalTime.of(22, 30), LocalTime.of(23, 0));
  }

  @Test
  void isRefusedWithoutTimeSlotsOrPlaces() {
    assertThatIllegalArgumentException().isThrownBy(() -> plan("12:00", "12:00", 30));
    assertThatIllegalArgumentException().isThrownBy(() -> plan("12:00", "08:30", 30));
    assertThatIllegalArgumentException().isThrownBy(() -> plan("08:30", "12:00", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan("tianhe", "*", "08:30", "12:00", 0, "2026-01-01", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan("tianhe", "*", "08:30", "12:00", 5, "2026-01-01", "2025-12-31"));
  }

  @Test
  void holdsFromItsFirstDayToItsLast() {
    SlotPlan plan = plan("tianhe", "loan", "08:30", "12:00", 5, "2026-01-01", "2026-06-30");

    assertThat(plan.holds("tianhe", "loan", NEW_YEAR)).isTrue();
    assertThat(plan.holds("tianhe", "loan", LocalDate.parse("2026-06-30"))).isTrue();
    assertThat(plan.holds("tianhe", "loan", NEW_YEAR.minusDays(1))).isFalse();
    assertThat(plan.holds("tianhe", "loan", LocalDate.parse("2026-07-01"))).isFalse();
    assertThat(plan.holds("haizhu", "loan", NEW_YEAR)).isFalse();
    assertThat(plan.holds("tianhe", "withdrawal", NEW_YEAR)).isFalse();
  }

  @Test
  void theBranchCountsBeforeTheCategory() {
    assertThat(plan("tianhe", "*", "08:30", "12:00", 5, "2026-01-01", null).closeness())
        .isGreaterThan(plan("*", "loan", "08:30", "12:00", 5, "2026-01-01", null).closeness())
        .isGreaterThan(plan("08:30", "12:00", 30).closeness());
  }

  @Test
  void twoPlansOfOneKindMayNotOverlapInDayAndHour() {
    SlotPlan first = plan("*", "*", "08:30", "12:00", 5, "2026-01-01", "2026-06-30");

    assertThat(first.contradicts(plan("*", "*", "11:30", "14:00", 5, "2026-06-30", null))).isTrue();
    assertThat(first.contradicts(plan("*", "*", "12:00", "14:00", 5, "2026-01-01", null)))
        .as("the afternoon")
        .isFalse();
    assertThat(first.contradicts(plan("*", "*", "08:30", "12:00", 9, "2026-07-01", null)))
        .as("the second half of the year")
        .isFalse();
    assertThat(first.contradicts(plan("*", "loan", "08:30", "12:00", 9, "2026-01-01", null)))
        .as("a closer plan takes its place")
        .isFalse();
  }

  private static SlotPlan plan(String opens, String closes, int minutes) {
    return new SlotPlan(
        "*",
        "*",
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        minutes,
        10,
        NEW_YEAR,
        Optional.empty());
  }

  private static SlotPlan plan(
      String branch,
      String category,
      String opens,
      String closes,
      int capacity,
      String from,
      String to) {
    return new SlotPlan(
        branch,
        category,
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        30,
        capacity,
        LocalDate.parse(from),
        Optional.ofNullable(to).map(LocalDate::parse));
  }
}
