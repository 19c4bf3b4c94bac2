package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedCreditCodeTest {
  /** A specimen widely used to test checks of the standard (memory). */
  private static final String SPECIMEN = "91350100M000100Y43";

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void reads_a_code_as_people_type_it() {
    var code = UnifiedCreditCode.parse(" 91350100m000100y43 ");

    assertThat(code).hasToString(SPECIMEN).isEqualTo(new UnifiedCreditCode(SPECIMEN));
    assertThat(code.organisationCode()).isEqualTo("M000100Y4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "9135O100M000100Y43",
        "9135A100M000100Y43"
      })
  void refuses_another_form(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> UnifiedCreditCode.parse(text))
        .withMessageContaining("18 位");
  }

  /**
   * Its last character is right for the first 17; its 17th is not right for the organisation code.
   */
  @Test
  void checks_the_organisation_code_by_itself() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new UnifiedCreditCode("91350100M000100Y56"))
        .withMessageContaining("校验不通过");
  }

  @Property(seed = "6")
  void finds_any_one_wrong_character(
      @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int wrong) {
    String mistyped =
        SPECIMEN.substring(0, at) + ALPHABET.charAt(wrong) + SPECIMEN.substring(at + 1);
    if (!mistyped.equals(SPECIMEN)) {
      assertThatExceptionOfType(InvalidValue.class)
          .isThrownBy(() -> new UnifiedCreditCode(mistyped));
    }
  }
}
