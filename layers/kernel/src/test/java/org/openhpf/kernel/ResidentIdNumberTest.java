package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdNumberTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** The two examples printed in GB 11643-1999 (memory). */
  @ParameterizedTest
  @CsvSource({"11010519491231002X,1949-12-31,FEMALE", "440524188001010014,1880-01-01,MALE"})
  void reads_the_examples_of_the_standard(String number, LocalDate birth, Sex sex) {
    var read = ResidentIdNumber.parse(number, TODAY);

    assertThat(read.value()).isEqualTo(number);
    assertThat(read.birthDate()).isEqualTo(birth);
    assertThat(read.sex()).isEqualTo(sex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002x", " 11010519491231002X ", "110105491231002"})
  void puts_right_what_people_type(String typed) {
    assertThat(ResidentIdNumber.parse(typed, TODAY).value()).isEqualTo("11010519491231002X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1101051949123100",
        "110105194912310021",
        "01010519491231002X",
        "1101051949123100X2",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105491331002",
        "11010519491231002X0"
      })
  void refuses_what_is_none(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ResidentIdNumber.parse(text, TODAY))
        .satisfies(refused -> assertThat(refused.field()).isEmpty());
  }

  @Test
  void refuses_a_birth_date_that_is_not_or_not_yet() {
    String leapDay = SyntheticIds.number("440199", LocalDate.of(2024, 2, 29), 11);

    assertThat(new ResidentIdNumber(leapDay).sex()).isEqualTo(Sex.MALE);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ResidentIdNumber.parse(leapDay, LocalDate.of(2024, 2, 28)))
        .withMessageContaining("晚于今天");
    // The check characters of these are right; 30 February and the year 1799 are not.
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new ResidentIdNumber("440199202302300012"))
        .withMessageContaining("出生日期");
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> new ResidentIdNumber(SyntheticIds.number("440199", LocalDate.of(1799, 1, 1), 1)))
        .withMessageContaining("出生日期");
  }

  @Test
  void counts_full_years() {
    var number = new ResidentIdNumber(SyntheticIds.number("440199", LocalDate.of(2004, 2, 29), 2));

    assertThat(number.ageOn(LocalDate.of(2022, 2, 28))).isEqualTo(17);
    assertThat(number.ageOn(LocalDate.of(2022, 3, 1))).isEqualTo(18);
  }

  @Test
  void hides_itself_in_text() {
    assertThat(new ResidentIdNumber("11010519491231002X")).hasToString("110***********002X");
  }

  @Provide
  Arbitrary<String> numbers() {
    return SyntheticIds.numbers();
  }

  @Property(seed = "3")
  void accepts_every_number_with_its_check_character(@ForAll("numbers") String number) {
    var read = ResidentIdNumber.parse(number, TODAY);

    assertThat(read.value()).isEqualTo(number);
    assertThat(read.toString()).hasSize(18).doesNotContain(number.substring(6, 14));
  }

  @Property(seed = "4")
  void finds_any_one_wrong_character(
      @ForAll("numbers") String number,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    char right = number.charAt(at);
    char wrong = right == 'X' ? (char) ('0' + by) : (char) ('0' + (right - '0' + by) % 10);
    String mistyped = number.substring(0, at) + wrong + number.substring(at + 1);

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ResidentIdNumber.parse(mistyped, TODAY))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(mistyped));
  }

  @Property(seed = "5")
  void finds_swapped_neighbours(
      @ForAll("numbers") String number, @ForAll @IntRange(max = 15) int at) {
    char[] swapped = number.toCharArray();
    swapped[at] = number.charAt(at + 1);
    swapped[at + 1] = number.charAt(at);
    if (swapped[at] != swapped[at + 1]) {
      assertThatExceptionOfType(InvalidValue.class)
          .isThrownBy(() -> ResidentIdNumber.parse(new String(swapped), TODAY));
    }
  }
}
