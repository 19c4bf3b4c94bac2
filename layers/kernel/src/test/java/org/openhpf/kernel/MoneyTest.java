package org.openhpf.kernel;

import static java.math.RoundingMode.HALF_EVEN;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final long FEN = 10_000_000_000_000_000L; // a tenth of the bound

  @ParameterizedTest
  @CsvSource({"1234.50,1234.50", "1234.5,1234.50", "1234,1234.00", "-0.01,-0.01", "-0,0.00"})
  void writes_two_decimals(String text, String written) {
    assertThat(Money.of(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".5",
        "1.",
        "1.230",
        "0.001",
        "1e3",
        "1E+999999999",
        "NaN",
        "Infinity",
        "+1",
        " 1",
        "1,000",
        "１２",
        "0x1",
        "1000000000000000.01",
        "-1000000000000001",
        "99999999999999999999"
      })
  void refuses_what_is_no_amount(String text) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Money.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.230", "1E+999999999", "1E-999999999", "0E+2147483647"})
  void refuses_numbers_that_are_no_amount_without_writing_them_out(String number) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Money(new BigDecimal(number)));
  }

  @Test
  void holds_its_bounds_on_results_too() {
    Money most = Money.of("1000000000000000");

    assertThat(most.negate().isNegative()).isTrue();
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> most.plus(Money.ofFen(1)));
  }

  /**
   * facts.md 1.2: the upper base 41,697.00 of HPF year 2026 is three average wages of 13,899.00.
   */
  @Test
  void multiplies_as_the_rule_rounds() {
    assertThat(Money.of("13899").times(new BigDecimal("3"), HALF_UP)).isEqualTo(Money.of("41697"));
    assertThat(Money.of("2500.50").times(new BigDecimal("0.05"), HALF_UP)).hasToString("125.03");
    assertThat(Money.of("2500.50").times(new BigDecimal("0.05"), HALF_EVEN)).hasToString("125.02");
  }

  @Property(seed = "1")
  void adds_and_takes_away_exactly(
      @ForAll @LongRange(min = -FEN, max = FEN) long a,
      @ForAll @LongRange(min = -FEN, max = FEN) long b) {
    Money sum = Money.ofFen(a).plus(Money.ofFen(b));

    assertThat(sum.toFen()).isEqualTo(a + b);
    assertThat(sum.minus(Money.ofFen(b))).isEqualTo(Money.ofFen(a));
    assertThat(Money.ofFen(a).compareTo(Money.ofFen(b))).isEqualTo(Long.compare(a, b));
  }

  @Property(seed = "2")
  void reads_what_it_writes(@ForAll @LongRange(min = -10 * FEN, max = 10 * FEN) long fen) {
    Money money = Money.ofFen(fen);

    assertThat(Money.of(money.toString())).isEqualTo(money);
    assertThat(money.toString()).matches("-?\\d+\\.\\d\\d");
  }
}
