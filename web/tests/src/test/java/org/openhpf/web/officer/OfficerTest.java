package org.openhpf.web.officer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;

/** Officers see how full the days are, change places and close days. */
@BrowserTest
class OfficerTest {
  private static Page signedIn(Browser browser, Visit visit) {
    Page page = browser.open("/app/officer.html", visit);
    page.press("登录");
    page.signInAs("郭示例");
    page.sees("全市已约");
    return page;
  }

  @Test
  void load(Browser browser, Hall hall) {
    Page page = signedIn(browser, Visit.on(Device.DESKTOP));
    Inspection.of(page, "load").picture("officer-load").mustHold();
    page.press("南沙管理部");
    page.sees("各时段");
    Inspection.of(page, "branch").picture("officer-branch").mustHold();
    page.press("改名额：08:30–09:00");
    Inspection.of(page, "quota").picture("officer-quota").mustHold();
    page.press("停办这一天");
    Inspection.of(page, "closing").picture("officer-closing").mustHold();
    page.press("台风");
    page.press("下一步：看看会怎样");
    page.sees("确认停办");
    Inspection.of(page, "confirm").picture("officer-confirm").mustHold();
    page.follow("停办记录");
    page.sees("还没有停办记录");
    assertThat(page.firstLoadBytes()).isLessThanOrEqualTo(60 * 1024);
  }
}
