package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.StillClock;

class BookingRulesTest {

  @ParameterizedTest
  @CsvSource({
    // An ordinary week: seven working days, never today.
    "2026-11-20T10:00:00+08:00, 2026-11-23, 2026-12-01",
    // Asked on a Sunday, which is no day of its own.
    "2026-11-22T10:00:00+08:00, 2026-11-23, 2026-12-01",
    // Spring Festival 2026: off 15 to 23 February; Saturdays 14 and 28 are worked in exchange.
    "2026-02-12T09:00:00+08:00, 2026-02-13, 2026-02-28",
    "2026-02-13T09:00:00+08:00, 2026-02-14, 2026-03-02",
    // National Day 2026: off 1 to 7 October; Saturday 10 is worked.
    "2026-09-30T09:00:00+08:00, 2026-10-08, 2026-10-15",
    // The eve of a year whose notice may still be missing.
    "2025-12-31T09:00:00+08:00, 2026-01-04, 2026-01-12",
    // 2023, the year of the centre's first rules: no notice in the table, so Monday to Friday.
    "2023-06-09T09:00:00+08:00, 2023-06-12, 2023-06-20"
  })
  void theWindowIsTheNextSevenWorkingDays(String now, LocalDate first, LocalDate last) {
    List<LocalDate> days = rules(now).bookableDays();

    assertThat(days).hasSize(7).startsWith(first).endsWith(last).isSorted();
    assertThat(days).doesNotContain(rules(now).today());
  }

  @Test
  void holidaysAreLeftOutAndMakeUpDaysAreIn() {
    assertThat(rules("2026-09-29T09:00:00+08:00").bookableDays())
        .contains(LocalDate.parse("2026-10-10"))
        .doesNotContain(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-11"));
  }

  /** The day turns at midnight in Beijing, whatever the machine's zone. */
  @Test
  void theWindowMovesAtMidnightInBeijing() {
    assertThat(rules("2026-11-20T23:59:59+08:00").bookableDays())
        .startsWith(LocalDate.parse("2026-11-23"));
    assertThat(rules("2026-11-23T00:00:00+08:00").bookableDays())
        .startsWith(LocalDate.parse("2026-11-24"));
    assertThat(rules("2026-11-22T16:00:00Z").today()).isEqualTo("2026-11-23");
  }

  @ParameterizedTest
  @CsvSource({"2023-06-12", "2026-11-30"})
  void aPlaceCanBeGivenBackUntilTwoHoursBefore(LocalDate day) {
    Appointment appointment = Samples.appointment(day, LocalTime.of(9, 0));

    assertThat(rules(Hall.FRIDAY).cancelBefore(appointment))
        .isEqualTo(ChinaTime.at(day, LocalTime.of(7, 0)));
    assertThat(Duration.between(rules(Hall.FRIDAY).cancelBefore(appointment), appointment.begins()))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void ticketCodesHaveNineDigits() {
    assertThat(rules("2023-01-01T00:00:00+08:00").ticketCodeDigits()).isEqualTo(9);
    assertThat(rules(Hall.FRIDAY).ticketCodeDigits()).isEqualTo(9);
  }

  private static BookingRules rules(String now) {
    return new BookingRules(StillClock.at(now), new Random(1));
  }
}
