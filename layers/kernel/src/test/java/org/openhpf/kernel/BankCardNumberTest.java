package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardNumberTest {
  private static final String CARD = "6222020000000000000";

  @Test
  void readsWhatPeopleTypeAndShowsItsEndAlone() {
    var number = BankCardNumber.parse(" 6222 0200 0000 0000 000 ");
    assertThat(number).isEqualTo(new BankCardNumber(CARD));
    assertThat(number.masked()).isEqualTo("***************0000");
    assertThat(number).hasToString(number.masked());
  }

  /** Each wrong digit is found, and so are two neighbours that changed places. */
  @Test
  void theCheckDigitFindsATypingError() {
    for (int at = 0; at < CARD.length(); at++) {
      char wrong = CARD.charAt(at) == '9' ? '0' : (char) (CARD.charAt(at) + 1);
      String typed = CARD.substring(0, at) + wrong + CARD.substring(at + 1);
      assertThatThrownBy(() -> new BankCardNumber(typed)).isInstanceOf(InvalidValue.class);
    }
    assertThatThrownBy(() -> new BankCardNumber("2622020000000000000"))
        .isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "622202000000", "62220200000000000000", "６２２２0200000000000", "622a"})
  void refusesWhatIsNoNumberOfACard(String text) {
    assertThatThrownBy(() -> BankCardNumber.parse(text))
        .isInstanceOf(InvalidValue.class)
        .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text)).isTrue());
  }
}
