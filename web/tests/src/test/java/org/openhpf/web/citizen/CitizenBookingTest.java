package org.openhpf.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** Somebody books on his phone, changes his mind, waits for a place. */
@BrowserTest
class CitizenBookingTest {
  private static final String BRANCH = "yuexiu";
  private static final String SOMEBODY_NEW = "一位新用户";
  private static final String PLATFORM = "用广东省统一身份认证平台";
  private static final long MOST_BYTES = 60 * 1024;

  @Test
  void aFamilyBooksMovesCancelsAndComesBack(Browser browser, Hall hall) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE).near(Visit.Place.NEAR_TIANHE));
    page.press("提取业务");
    page.sees("这些时间最合适");
    page.press("按我的位置找近的");
    page.sees("天河管理部，离您约");
    Inspection.of(page, "where a booking begins").picture("citizen-home").mustHold();
    page.press("自己选地点和时间");
    page.sees("离您近的在前");
    assertThat(page.all("button", "管理部").getFirst().getText()).startsWith("天河管理部，约 ");
    page.press("越秀管理部");
    page.sees("余 10");
    Inspection.of(page, "days and times").picture("citizen-times").mustHold();
    page.press("10:00 – 10:30");
    page.press("登录并继续");
    page.signInAs(SOMEBODY_NEW);

    page.sees("谁来办？");
    page.press("添加一位家人");
    page.type("姓名", "陈示例");
    page.type("身份证号码", "440100195803120010");
    page.press("确认预约");
    page.until("the number at fault", () -> focusIsInvalid(page, "身份证号码"));
    Inspection.of(page, "a number that cannot be").mustHold();
    page.type("身份证号码", hall.newIdNumber());
    page.press("确认预约");
    page.sees("约好了");
    page.sees("陈示例的取号码");
    Inspection.of(page, "booked for two").picture("citizen-booked").mustHold();

    page.follow("我的预约");
    page.press("陈示例");
    page.sees("已经约好");
    Inspection.of(page, "one appointment").mustHold();
    page.press("改时间");
    page.press("3:00 – 3:30");
    page.sees("改到");
    page.press("确定改到这个时间");
    page.sees("下午 3:00 – 3:30");
    page.press("取消预约");
    page.press("不取消");
    page.press("取消预约");
    page.press("确定取消");
    page.sees("已经取消");
    Inspection.of(page, "cancelled, and a way back").mustHold();
    page.press("恢复预约");
    page.sees("已经约好");
    page.sees("下午 3:00 – 3:30");
  }

  @Test
  void aWrongBookingIsUndone(Browser browser) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    chooseTime(page, "11:00 – 11:30");
    page.press("登录并继续");
    page.signInAs(SOMEBODY_NEW);
    page.press("确认预约");
    page.press("撤销这次预约");
    page.sees("已经取消");
    page.find("button", "恢复预约");
  }

  @Test
  void withTheKeyboardAlone(Browser browser) {
    Page page = browser.open("/app/", Visit.on(Device.DESKTOP));
    for (String button :
        List.of(
            "异地转移接续",
            "自己选地点和时间",
            "越秀管理部",
            "9:30 – 10:00",
            "登录并继续",
            PLATFORM,
            SOMEBODY_NEW,
            "确认预约")) {
      page.tabTo("button", button);
      page.keys(Keys.ENTER);
    }
    page.sees("约好了");
    page.tabTo("link", "我的预约");
    page.keys(Keys.ENTER);
    page.sees("越秀管理部，异地转移接续");
    Inspection.of(page, "my bookings").mustHold();
  }

  @Test
  void whoWaitsIsOfferedThePlaceGivenBack(Browser browser, Hall hall) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    chooseTime(page, "4:00 – 4:30");
    page.sees("核对后预约");
    String day = firstDay(hall);
    String other = hall.newToken("citizen");
    Map<String, String> wish =
        Map.of("branchId", BRANCH, "category", Hall.CATEGORY, "date", day, "startTime", "16:00");
    JsonNode taken = hall.post("/v1/appointments", wish, other).body();
    hall.post(
        "/v1/branches/" + BRANCH + "/quotas",
        Map.of("date", day, "category", Hall.CATEGORY, "startTime", "16:00", "capacity", 1),
        hall.token("officer"));

    page.press("登录并继续");
    page.signInAs(SOMEBODY_NEW);
    page.press("确认预约");
    page.sees("刚刚约满了");
    Inspection.of(page, "taken meanwhile").mustHold();
    page.press("排候补");
    page.press("确定排候补");
    page.sees("您排在第一位");
    Inspection.of(page, "waiting for a place").mustHold();

    hall.delete("/v1/appointments/" + taken.path("appointmentId").asString(), other);
    page.follow("我的预约");
    page.sees("有名额了，要吗？");
    Inspection.of(page, "a place is offered").picture("citizen-offer").mustHold();
    page.press("要，就约这个");
    page.sees("已经约好");
    page.sees("下午 4:00 – 4:30");
  }

  @Test
  void aLostNetworkLosesNothingAndBooksOnce(Browser browser) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    assertThat(page.firstLoadBytes()).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    chooseTime(page, "2:00 – 2:30");
    page.press("登录并继续");
    page.signInAs(SOMEBODY_NEW);
    page.sees("谁来办？");
    page.on(Network.OFFLINE);
    page.press("确认预约");
    page.sees("再试一次不会重复办理");
    page.sees("网络断开了");
    page.sees("下午 2:00 – 2:30");
    Inspection.of(page, "without a network").mustHold();
    page.on(Network.GOOD);
    page.seesNoMore("网络断开了");

    loseTheNextAnswer(page);
    page.press("确认预约");
    page.sees("约好了");
    assertThat(page.script("return window.__bookings")).isEqualTo(2L);
    page.follow("我的预约");
    page.sees("已预约");
    assertThat(page.all("button", "越秀管理部，提取业务")).hasSize(1);
  }

  private static void chooseTime(Page page, String time) {
    page.press("提取业务");
    page.press("自己选地点和时间");
    page.press("越秀管理部");
    page.press(time);
  }

  /** The day that the page chooses by itself. */
  private static String firstDay(Hall hall) {
    String days = "/v1/branches/" + BRANCH + "/days?category=" + Hall.CATEGORY;
    return hall.get(days, hall.token("officer")).body().at("/items/0/date").asString();
  }

  /** Whether the focus is in the field of that label, and it is marked as wrong. */
  private static boolean focusIsInvalid(Page page, String label) {
    return Boolean.TRUE.equals(
        page.script(
            "const field = document.activeElement;"
                + "return field.getAttribute('aria-invalid') === 'true'"
                + " && field.labels[0].innerText === arguments[0]",
            label));
  }

  /** The next booking arrives, but its answer does not come back; bookings sent are counted. */
  private static void loseTheNextAnswer(Page page) {
    page.script(
        "window.__bookings = 0; const send = window.fetch;"
            + "window.fetch = async (url, request) => {"
            + " const answer = await send(url, request);"
            + " if (request.method === 'POST' && ++window.__bookings === 1) throw new TypeError('lost');"
            + " return answer; }");
  }
}
