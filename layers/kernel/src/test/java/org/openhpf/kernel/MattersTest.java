package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MattersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final Matters matters = Matters.centre();

  @ParameterizedTest
  @ValueSource(strings = {"2023-06-30", "2026-09-19", "2026-11-23"})
  void there_are_52_of_them_with_codes_of_their_own(LocalDate on) {
    List<Matter> all = matters.on(on);

    assertThat(all).hasSize(52);
    assertThat(all).extracting(Matter::code).doesNotHaveDuplicates();
    assertThat(all).extracting(Matter::implementationCode).doesNotHaveDuplicates();
    assertThat(all).extracting(Matter::name).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(matter -> matter.implementationCode().region())
        .containsOnly("440100");
  }

  /** The Regulation's third amendment (Decree 844) is in force from 20 September 2026. */
  @ParameterizedTest
  @CsvSource({"2026-09-19,15", "2026-09-20,10"})
  void a_loan_is_decided_on_by_the_law_of_its_day(LocalDate on, int days) {
    Matter loan = matters.find("4046", on).orElseThrow();

    assertThat(loan.statutory()).isEqualTo(days);
    assertThat(loan.promised()).isLessThanOrEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contribution", "withdrawal", "loan", "transfer", "consultation"})
  void every_category_of_the_hall_has_its_matter(String category) {
    assertThat(matters.ofCategory(category, TODAY).orElseThrow().category()).isEqualTo(category);
  }

  @Test
  void what_there_is_not_is_not_found() {
    assertThat(matters.find("9999", TODAY)).isEmpty();
    assertThat(matters.latest("9999")).isEmpty();
    assertThat(matters.latest("4046").orElseThrow().statutory()).isEqualTo(10);
    assertThat(matters.find("4046", LocalDate.of(2022, 12, 31))).isEmpty();
    assertThat(matters.ofCategory("no-such", TODAY)).isEmpty();
  }

  @Test
  void days_are_counted_in_their_unit() {
    LocalDate eve = LocalDate.of(2026, 9, 30);

    assertThat(DayUnit.WORKING_DAY.plus(eve, 3, WorkingDays.china())).isEqualTo("2026-10-10");
    assertThat(DayUnit.DAY.plus(eve, 3, WorkingDays.china())).isEqualTo("2026-10-03");
    assertThat(DayUnit.MONTH.plus(eve, 1, WorkingDays.china())).isEqualTo("2026-10-30");
    assertThat(DayUnit.YEAR.plus(eve, 1, WorkingDays.china())).isEqualTo("2027-09-30");
  }
}
