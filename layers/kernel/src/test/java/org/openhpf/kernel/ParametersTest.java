package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Parameters parameters = Parameters.load(ParametersTest.class, "parameters.csv");

  @ParameterizedTest
  @CsvSource({
    "2023-06-01,600000.00",
    "2024-04-08,600000.00",
    "2024-04-09,700000.00",
    "2024-10-31,700000.00",
    "2026-04-30,1000000.00",
    "2099-01-01,1000000.00"
  })
  void the_rule_of_a_day_is_the_one_in_force(LocalDate day, String maximum) {
    assertThat(parameters.get("loan.maximum.single", day).asMoney()).hasToString(maximum);
  }

  @ParameterizedTest
  @CsvSource({
    "loan.maximum.single,2016-12-31",
    "loan.maximum.single,2025-01-01",
    "loan.maximum.none,2026-11-23"
  })
  void a_gap_names_parameter_and_date(String name, LocalDate day) {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> parameters.get(name, day))
        .withMessage("no parameter %s on %s", name, day);
  }

  @Test
  void values_are_read_by_their_units() {
    assertThat(parameters.get("loan.rate.firstLong", TODAY).asRatio())
        .isEqualByComparingTo("0.026");
    assertThat(parameters.get("contribution.ratio.minimum", TODAY).asRatio()).hasToString("0.05");
    assertThat(parameters.get("appointment.bookableDays", TODAY).asInt()).isEqualTo(7);
    assertThat(parameters.get("loan.rate.firstLong", TODAY).asDecimal()).hasToString("2.60");
    assertThat(parameters.get("appointment.cancelBefore", TODAY).asDuration())
        .isEqualTo(Duration.ofHours(2));
    assertThat(parameters.get("appointment.opens", TODAY).asTime()).isEqualTo(LocalTime.of(8, 30));
  }

  @Test
  void a_value_of_another_unit_is_refused_by_name() {
    Parameter days = parameters.get("appointment.bookableDays", TODAY);

    assertThatIllegalArgumentException()
        .isThrownBy(days::asMoney)
        .withMessageContaining("appointment.bookableDays");
    assertThatIllegalArgumentException().isThrownBy(days::asDuration);
    assertThatIllegalArgumentException().isThrownBy(days::asRatio);
    assertThatIllegalArgumentException().isThrownBy(days::asTime);
    assertThatIllegalArgumentException()
        .isThrownBy(parameters.get("loan.rate.firstLong", TODAY)::asInt);
  }

  @Test
  void all_in_force_are_listed_with_their_sources() {
    assertThat(parameters.on(TODAY)).hasSize(6);
    assertThat(parameters.on(LocalDate.of(2023, 6, 1)).get(4))
        .returns("loan.maximum.single", Parameter::name)
        .returns("earlier rule, \"until 2024-04-08\"", Parameter::source)
        .returns(Confidence.SOURCED, Parameter::confidence);
  }

  @ParameterizedTest
  @CsvSource({
    "overlap,two values from 2024-06-01",
    "open-overlap,two values from 2023-01-01",
    "bad-money,line 3",
    "bad-confidence,line 2",
    "missing-column,line 2",
    "open-quote,line 2",
    "header,line 1",
    "ends-before,line 2",
    "absent,no resource"
  })
  void a_wrong_table_does_not_load(String table, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Parameters.load(ParametersTest.class, "parameters-" + table + ".csv"))
        .withMessageContaining(message);
  }
}
