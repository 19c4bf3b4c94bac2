package org.openhpf.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.reading.sample.Sample;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;

/** Officers check what the machine was not sure of. */
@BrowserTest
class ReviewTest {
  /** What nobody is called; who says so has an officer look. */
  private static final Map<String, String> ANOTHER_NAME = Map.of("name", "欧阳示例");

  private static Page signedIn(Browser browser, Hall hall) {
    Page page = browser.open("/app/review.html", Visit.on(Device.DESKTOP));
    page.hasSignedIn(hall.cookieOf("officer", "web"), "officer");
    page.sees("等候审核");
    return page;
  }

  @Test
  void documentsAreCorrectedAcceptedAndSentBackByKeysAlone(Browser one, Browser other, Hall hall) {
    Sample card = Pictures.scanned(3);
    HandedIn first = HandedIn.of(hall, card, ANOTHER_NAME).until("needs-review");
    HandedIn second = HandedIn.of(hall, Pictures.scanned(4), ANOTHER_NAME).until("needs-review");

    Page page = signedIn(one, hall);
    page.sees("与填写的不一致");
    Inspection.of(page, "documents that wait").picture("review-queue").mustHold();
    page.tabTo("button", "从等得最久的开始");
    page.keys(Keys.ENTER);
    page.sees("项要看");
    Page later = signedIn(other, hall);
    later.press("从等得最久的开始");
    later.sees("项要看");

    page.tabTo("textbox", "公民身份号码");
    page.keys("440100198507210029", Keys.ENTER);
    confirmAll(page);
    page.keysHeld(Keys.CONTROL, Keys.ENTER);
    page.until(
        "the number at fault",
        () ->
            !page.all("textbox", "公民身份号码").isEmpty()
                && "true".equals(page.find("textbox", "公民身份号码").getAttribute("aria-invalid")));
    Inspection.of(page, "a number that cannot be").picture("review-document").mustHold();
    page.keys(card.truth().fields().get("idNumber"), Keys.ENTER);
    page.keysHeld(Keys.CONTROL, Keys.ENTER);
    page.sees("已通过，这是下一份");
    assertThat(first.until("accepted").now().at("/fields/0/status").asString())
        .isEqualTo("accepted");

    confirmAll(later);
    later.keysHeld(Keys.CONTROL, Keys.ENTER);
    later.sees("刚刚已由别人处理完");
    Inspection.of(later, "somebody else was quicker").mustHold();
    later.keys(Keys.ENTER);
    later.sees("审核：");

    page.keysHeld(Keys.ALT, "r");
    page.sees("为什么退回");
    Inspection.of(page, "why it is sent back").picture("review-reason").mustHold();
    page.keys(Keys.ARROW_DOWN);
    page.keys(Keys.ENTER);
    page.sees("已退回");
    assertThat(second.until("rejected").now().at("/problems").toString()).contains("四个角");
  }

  /** Enter, until nothing is left to be looked at. */
  private static void confirmAll(Page page) {
    for (int fields = 0; !page.text().contains("都看过了"); fields++) {
      assertThat(fields).as(page.text()).isLessThan(10);
      page.keys(Keys.ENTER);
    }
  }
}
