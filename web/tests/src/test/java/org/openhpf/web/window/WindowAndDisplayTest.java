package org.openhpf.web.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Screen;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Booked;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;

/** Staff at a window, and what the hall sees and hears of it. */
@BrowserTest
class WindowAndDisplayTest {
  private static Page atWindow(Browser clerk, Hall hall, String branch, int number) {
    Page page = clerk.open("/app/window.html", Visit.on(Device.DESKTOP));
    page.hasSignedIn(hall.cookieOf("staff", "window"), "staff");
    page.press(branch);
    page.press(number + " 号窗口");
    page.sees("正在办理");
    return page;
  }

  private static String checkIn(Hall hall, Booked booked) {
    String path = "/v1/branches/" + booked.branchId() + "/check-ins";
    return hall.post(path, Map.of("ticketCode", booked.ticketCode()), hall.token("staff"))
        .text("number");
  }

  /** As an announcer says it: every sign by itself. */
  private static String announced(String number, String window) {
    String signs = String.join(" ", number.split(""));
    for (int digit = 0; digit < 10; digit++) {
      signs = signs.replace((char) ('0' + digit), "零一二三四五六七八九".charAt(digit));
    }
    return "请 " + signs + " 号到 " + window + " 号窗口";
  }

  private static void hears(Page display, String text, int times) {
    display.until(
        times + " × “" + text + "” in " + display.spoken(),
        () -> Collections.frequency(display.spoken(), text) == times);
  }

  /** The page is drawn anew, and its heading gets the focus, when it listens to keys again. */
  private static void inMode(Page page, String mode) {
    page.press(mode);
    page.until("drawn", () -> page.script("return document.activeElement.localName").equals("h1"));
    page.sees("叫号时间");
  }

  @Test
  void aPersonIsCalledWithKeysAloneSeenAndHeard(Browser clerk, Browser screen, Hall hall) {
    Page window = atWindow(clerk, hall, "番禺管理部", 3);
    window.keys("n");
    window.sees("现在没有人在等");

    Page display = screen.open("/app/display.html", Visit.on(Device.DESKTOP));
    display.resize(new Screen(1920, 1080, 1, false));
    display.press("番禺管理部");
    display.sees("暂时没有叫号");
    display.press("开启语音");
    display.sees("语音：已开启");

    String number = checkIn(hall, hall.appointment("panyu", 0));
    window.sees("等候 1 人");
    window.keys("n");
    window.sees("叫号时间");
    window.seesNoMore("现在没有人在等");
    window.sees("现在没有人等候");
    display.sees("刚叫");
    assertThat(display.text()).contains(number);
    hears(display, announced(number, "三"), 1);
    window.keys("r");
    hears(display, announced(number, "三"), 2);
    Inspection.of(display, "a number is called").picture("display-called").mustHold();
    Inspection.of(window, "somebody is served").picture("window-serving").mustHold();
    inMode(window, "长辈版");
    Inspection.of(window, "somebody is served").picture("window-elder").mustHold();
    inMode(window, "标准版");

    window.keys("p");
    window.sees(number + " 返回排队");
    display.sees("暂时没有叫号");
    window.tabTo("button", number + " 返回排队");
    window.keys(Keys.ENTER);
    window.sees("等候 1 人");
    window.keys("n");
    window.sees("叫号时间");
    hears(display, announced(number, "三"), 3);
    window.keys("f");
    window.sees("没有人在办");
    assertThat(display.spoken())
        .containsExactly(
            "语音已开启", announced(number, "三"), announced(number, "三"), announced(number, "三"));
    assertThat(window.firstLoadBytes()).isLessThanOrEqualTo(60 * 1024);
  }

  @Test
  void whoStandsAtTheCounterGetsANumberOnce(Browser clerk, Hall hall) {
    Page window = atWindow(clerk, hall, "花都管理部", 4);
    window.type("取号凭证或身份证号", "12345");
    window.press("预约取号");
    window.sees("请输入 9 位取号凭证");
    window.type("取号凭证或身份证号", hall.appointment("huadu", 0).ticketCode());
    window.keys(Keys.ENTER);
    window.sees("（提取业务）");
    window.type("取号凭证或身份证号", hall.mothersAppointment("huadu").idNumber());
    window.press("预约取号");
    window.sees("前面 1 人");
    Inspection.of(window, "a number for the mother").picture("window-counter").mustHold();

    int before = waitingForTransfer(hall);
    // The first answer gets lost on its way.
    window.script(
        """
        const real = window.fetch;
        window.fetch = async (url, request) => {
          const reply = await real(url, request);
          if (request?.method === "POST") {
            window.fetch = real;
            throw new TypeError("lost");
          }
          return reply;
        };
        """);
    window.click("combobox", "办什么业务");
    window.keys("异", Keys.ENTER);
    window.press("取现场号");
    window.sees("（异地转移接续）");
    assertThat(waitingForTransfer(hall)).isEqualTo(before + 1);
  }

  private static int waitingForTransfer(Hall hall) {
    return hall.get("/v1/branches/huadu/queue/summary", hall.token("staff"))
        .body()
        .path("lines")
        .valueStream()
        .filter(line -> line.path("category").asString().equals("transfer"))
        .findFirst()
        .orElseThrow()
        .path("waiting")
        .asInt();
  }

  @Test
  void whatOthersDidIsSaidInWordsAndShown(Browser clerk, Hall hall) {
    Page window = atWindow(clerk, hall, "花都管理部", 2);
    String token = hall.token("staff");
    String path = "/v1/branches/huadu/";
    hall.post(path + "tickets", Map.of("category", "consultation"), token);
    String ticket = hall.post(path + "windows/2/call-next", Map.of(), token).text("ticketId");
    window.sees("叫号时间");
    window.press("叫下一位");
    window.sees("还有一位在办");

    window.click("checkbox", "用单个按键操作");
    window.keys("f");
    window.on(Network.OFFLINE);
    window.sees("网络");
    assertThat(window.text()).contains("叫号时间");
    window.press("过号");
    window.sees("再试一次不会重复办理");
    // It may act again, and does not know yet what somebody else did meanwhile.
    window.script(
        """
        window.real = window.fetch;
        window.fetch = (url, request) =>
          request?.method === "POST" ? real(url, request) : Promise.reject(new TypeError("late"));
        """);
    window.on(Network.GOOD);
    hall.post("/v1/tickets/" + ticket + "/finish", Map.of(), token);
    window.press("过号");
    window.sees("这个号现在没有在办理");
    window.script("window.fetch = window.real");
    window.sees("没有人在办");
    window.seesNoMore("自动更新");
  }
}
