package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class InvalidValueTest {
  @Test
  void names_the_field_and_what_to_do() {
    var refused =
        catchThrowableOfType(
            InvalidValue.class, () -> InvalidValue.require(false, "date", "请选择工作日"));

    assertThat(refused.field()).isEqualTo("date");
    assertThat(refused.reason()).isEqualTo("请选择工作日");
    assertThat(refused).hasMessage("date: 请选择工作日");
    assertThat(new InvalidValue("", "请核对")).hasMessage("请核对");
  }

  @Test
  void lets_what_holds_pass() {
    assertThatCode(() -> InvalidValue.require(true, "date", "-")).doesNotThrowAnyException();
  }
}
