package org.openhpf.web.citizen;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;

/**
 * Somebody with an appointment of today takes his number and watches the queue until he is called.
 */
@BrowserTest
class CitizenQueueTest {
  private static final String BRANCH = "tianhe";
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(8);

  @Test
  void fromTheAppointmentToTheWindow(Browser browser, Hall hall) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE).withOwnClock());
    page.press("登录");
    page.signInAs(hall.exampleAppointment(BRANCH).name());
    page.sees("您的下一个预约");
    page.press("查看、改时间或取消");
    page.sees("到了大厅，按这里取号");
    Inspection.of(page, "time to check in").picture("citizen-check-in").mustHold();
    page.press("取号");
    page.sees("前面没有人，很快就到您");
    Inspection.of(page, "in the queue").picture("citizen-queue").mustHold();
    page.press("叫到我时说出来");

    page.on(Network.OFFLINE);
    page.sees("网络断开了");
    page.sees("前面没有人，很快就到您");
    page.on(Network.GOOD);
    page.seesNoMore("网络断开了");

    String ticket =
        hall.post("/v1/branches/" + BRANCH + "/windows/3/call-next", Map.of(), hall.token("staff"))
            .text("ticketId");
    page.advance(UNTIL_ASKED_AGAIN);
    page.sees("请到 3 号窗口");
    page.until("spoken aloud", () -> page.spoken().getLast().endsWith("号到 3 号窗口。"));
    Inspection.of(page, "called").picture("citizen-called").mustHold();

    hall.post("/v1/tickets/" + ticket + "/finish", Map.of(), hall.token("staff"));
    page.advance(UNTIL_ASKED_AGAIN);
    page.sees("已办完");
  }

  @Test
  void whoIsNotSignedInSeesHowLongTheLinesAre(Browser browser) {
    Page page = browser.open("/app/#/queue", Visit.on(Device.PHONE));
    page.find("combobox", "管理部").sendKeys("天河管理部");
    page.sees("现在没有人等");
    Inspection.of(page, "lines of a branch").mustHold();
    page.follow("我的预约");
    page.sees("请先登录");
    Inspection.of(page, "asked to sign in").mustHold();
  }
}
