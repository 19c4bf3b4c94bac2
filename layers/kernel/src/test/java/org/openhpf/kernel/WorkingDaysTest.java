package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  private final WorkingDays days = WorkingDays.china();

  /**
   * 365 days, less 104 of weekends and the 13 statutory ones (State Council decree 795, from 2025).
   */
  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void a_year_has_248_working_days(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)).filter(days::isWorkingDay)).hasSize(248);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-26,true,", // Sunday, worked for 春节
    "2025-01-28,false,春节",
    "2025-02-04,false,春节",
    "2025-02-05,true,",
    "2025-10-08,false,国庆节、中秋节",
    "2026-01-04,true,", // Sunday, worked for 元旦
    "2026-02-14,true,",
    "2026-02-23,false,春节",
    "2026-09-25,false,中秋节",
    "2026-10-07,false,国庆节",
    "2026-10-10,true,",
    "2026-11-21,false,", // an ordinary Saturday
    "2026-11-23,true,"
  })
  void follows_the_notices(LocalDate date, boolean working, String holiday) {
    assertThat(days.isWorkingDay(date)).isEqualTo(working);
    assertThat(days.holiday(date).orElse(null)).isEqualTo(holiday);
  }

  @Test
  void the_next_seven_pass_over_two_holidays_and_a_worked_saturday() {
    assertThat(days.next(LocalDate.of(2026, 9, 24), 7))
        .map(LocalDate::toString)
        .containsExactly(
            "2026-09-28",
            "2026-09-29",
            "2026-09-30",
            "2026-10-08",
            "2026-10-09",
            "2026-10-10",
            "2026-10-12");
    assertThat(days.next(LocalDate.of(2026, 9, 24), 0)).isEmpty();
  }

  @Test
  void a_deadline_does_not_count_its_first_day() {
    LocalDate accepted = LocalDate.of(2026, 9, 30);

    assertThat(days.plus(accepted, 3)).isEqualTo("2026-10-10");
    assertThat(days.plus(accepted, 0)).isEqualTo(accepted);
    assertThatIllegalArgumentException().isThrownBy(() -> days.plus(accepted, -1));
  }

  @Test
  void a_year_without_a_notice_is_provisional() {
    assertThat(days.isProvisional(2026)).isFalse();
    assertThat(days.isProvisional(2027)).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"day-given-twice", "weekday-worked", "unknown-kind", "ends-before"})
  void a_table_that_contradicts_itself_is_refused(String table) {
    assertThatIllegalStateException()
        .isThrownBy(() -> WorkingDays.load(WorkingDays.class, "holidays-" + table + ".csv"));
  }
}
