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
   * All days, less those of weekends (105 in 2023, else 104) and the statutory ones: 11, and 13
   * from 2025 (State Council decree 795). What is moved is worked on another day.
   */
  @ParameterizedTest
  @CsvSource({"2023,249", "2024,251", "2025,248", "2026,248"})
  void a_year_has_as_many_working_days_as_the_law_leaves(int year, int working) {
    LocalDate first = LocalDate.of(year, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)).filter(days::isWorkingDay)).hasSize(working);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-31,false,元旦",
    "2023-01-02,false,元旦",
    "2023-01-27,false,春节",
    "2023-01-28,true,", // Saturday, worked for 春节
    "2023-05-03,false,劳动节",
    "2023-06-25,true,",
    "2023-10-06,false,中秋节、国庆节",
    "2023-10-08,true,",
    "2023-10-09,true,",
    "2024-02-09,true,", // 除夕, left to the employers
    "2024-02-18,true,",
    "2024-09-17,false,中秋节",
    "2024-10-12,true,",
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
    assertThat(days.isProvisional(2022)).isTrue();
    assertThat(days.isProvisional(2023)).isFalse();
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
