package org.openhpf.web.window;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Screen;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;

@BrowserTest
class WindowAndDisplayTest {
  @Test
  void look(Browser staff, Browser hallScreen, Hall hall) {
    Page page = staff.open("/app/window.html", Visit.on(Device.DESKTOP));
    Inspection.of(page, "door").picture("window-door").mustHold();
    page.press("登录");
    page.signInAs("何示例");
    page.press("番禺管理部");
    Inspection.of(page, "place").picture("window-place").mustHold();
    page.press("3 号窗口");
    page.sees("没有人在办");
    String token = hall.token("staff");
    for (String category : new String[] {"withdrawal", "loan", "withdrawal", "consultation"}) {
      hall.post("/v1/branches/panyu/tickets", Map.of("category", category), token);
    }
    hall.post(
        "/v1/branches/panyu/check-ins",
        Map.of("ticketCode", hall.appointment("panyu", 0).ticketCode()),
        token);
    page.sees("等候 5 人");
    Page display = hallScreen.open("/app/display.html", Visit.on(Device.DESKTOP));
    display.resize(new Screen(1920, 1080, 1, false));
    Inspection.of(display, "choosing").picture("display-branch").mustHold();
    display.press("番禺管理部");
    display.press("开启语音");
    page.keys("n");
    page.sees("AP001");
    page.sees("办结");
    display.sees("刚叫");
    Inspection.of(page, "serving").picture("window-serving").mustHold();
    Inspection.of(display, "called").picture("display-called").mustHold();
    page.keys("p");
    page.sees("返回排队");
    Inspection.of(page, "passed").picture("window-passed").mustHold();
    System.out.println(display.spoken());
    Page elder = staff.open("/app/window.html", Visit.on(Device.DESKTOP).inElderMode());
    elder.press("登录");
    elder.sees("等候");
    Inspection.of(elder, "elder").picture("window-elder").mustHold();
  }
}
