package org.openhpf.web.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;

/** The bar codes that the kiosk draws are Code 128, for every character there is. */
@BrowserTest
class BarCodeTest {
  private static final int PAIRS_A_CODE = 10;
  private static final int CHARACTERS_A_CODE = 12;

  @Test
  void anyNumberOfDigitsIsRead(Browser browser) {
    Page page = browser.open(Kiosk.PATH, Visit.on(Device.KIOSK));
    assertRead(page, "20261124000001");
    assertRead(page, "2026112400001");
    assertRead(page, "7");
    assertRead(page, "07");
  }

  @Test
  void everyCharacterOfBothCodeSetsIsRead(Browser browser) {
    Page page = browser.open(Kiosk.PATH, Visit.on(Device.KIOSK));
    for (int first = 0; first < 100; first += PAIRS_A_CODE) {
      assertRead(
          page,
          IntStream.range(first, first + PAIRS_A_CODE)
              .mapToObj("%02d"::formatted)
              .collect(Collectors.joining()));
    }
    for (int first = ' '; first <= '~'; first += CHARACTERS_A_CODE) {
      assertRead(
          page,
          IntStream.rangeClosed(first, Math.min('~', first + CHARACTERS_A_CODE - 1))
              .mapToObj(Character::toString)
              .collect(Collectors.joining()));
    }
  }

  private static void assertRead(Page page, String text) {
    page.later(
        "const [text, done] = arguments;"
            + "import('/app/js/kiosk/code128.js').then(module => {"
            + " document.querySelector('main').replaceChildren(module.barCode(text, text)); done(); })",
        text);
    assertThat(BarCodes.read(page)).isEqualTo(text);
  }
}
