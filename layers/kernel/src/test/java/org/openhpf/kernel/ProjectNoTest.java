package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNoTest {
  @Test
  void says_its_matter_and_day() {
    var ids = new Ids(Clock.systemUTC(), new Random(1));
    ProjectNo number = ProjectNo.next(ids, "3036", LocalDate.of(2026, 11, 23));

    assertThat(number.value()).hasSize(22).startsWith("303620261123");
    assertThat(number.matter()).isEqualTo("3036");
    assertThat(number.openedOn()).isEqualTo("2026-11-23");
    assertThat(new ProjectNo(number.value())).isEqualTo(number);
  }

  @Test
  void one_wrong_digit_of_the_serial_is_found() {
    var ids = new Ids(Clock.systemUTC(), new Random(2));
    String number = ProjectNo.next(ids, "3036", LocalDate.of(2026, 11, 23)).value();
    for (int i = 12; i < 22; i++) {
      char other = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
      String wrong = number.substring(0, i) + other + number.substring(i + 1);
      assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new ProjectNo(wrong));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30362026112300000000", "3036202613010000000000", "3036２02611230000000000"})
  void anything_else_is_refused(String text) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new ProjectNo(text));
  }
}
