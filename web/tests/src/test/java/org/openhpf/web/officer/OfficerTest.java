package org.openhpf.web.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** Officers see how full the days are, change places and close days. */
@BrowserTest
class OfficerTest {
  private static Page signedIn(Browser browser, Hall hall, Visit visit) {
    Page page = browser.open("/app/officer.html", visit);
    page.hasSignedIn(hall.cookieOf("officer", "web"), "officer");
    page.sees("全市已约");
    return page;
  }

  /** Books at 09:00 of the next day that can be booked, and waits until the load tells of it. */
  private static LocalDate booked(Hall hall, Page page, String branch) {
    LocalDate day = hall.today().plusDays(1);
    while (hall.slots(branch, day).isEmpty()) {
      day = day.plusDays(1);
    }
    LocalDate next = day;
    hall.post(
        "/v1/appointments",
        Map.of(
            "branchId",
            branch,
            "category",
            Hall.CATEGORY,
            "date",
            next.toString(),
            "startTime",
            "09:00"),
        hall.newToken("citizen"));
    page.until(
        "a place taken",
        () ->
            hall.slots(branch, next).stream()
                .anyMatch(slot -> slot.path("open").asInt() < slot.path("capacity").asInt()));
    return next;
  }

  @Test
  void placesAreChangedWhereTheyStandWithKeysAlone(Browser officer, Hall hall) {
    Page page = signedIn(officer, hall, Visit.on(Device.DESKTOP));
    booked(hall, page, "nansha");
    Inspection.of(page, "load of all branches").picture("officer-load").mustHold();

    page.tabTo("button", "南沙管理部");
    page.keys(Keys.ENTER);
    page.sees("缴存业务：各时段");
    page.tabTo("button", "提取业务 1 / 140");
    page.keys(Keys.ENTER);
    page.sees("提取业务：各时段");
    page.tabTo("button", "改名额：09:00–09:30");
    page.keys(Keys.ENTER);
    page.find("textbox", "09:00–09:30的名额");
    page.keys("-1", Keys.ENTER);
    page.sees("请填 0 到 1000 之间的整数");
    Inspection.of(page, "places being changed").picture("officer-quota").mustHold();
    page.type("09:00–09:30的名额", "0");
    page.keys(Keys.ENTER);
    page.sees("09:00 名额 1（已约 1，都保留）");
    page.sees("100% 已满");

    page.on(Network.OFFLINE);
    page.sees("网络");
    assertThat(page.text()).contains("提取业务：各时段");
    page.on(Network.GOOD);
    page.seesNoMore("网络");
    assertThat(page.firstLoadBytes()).isLessThanOrEqualTo(60 * 1024);
  }

  @Test
  void aDayIsClosedAndEverybodySeatedElsewhere(Browser officer, Browser phone, Hall hall) {
    Page page = signedIn(officer, hall, Visit.on(Device.DESKTOP));
    LocalDate day = booked(hall, page, "conghua");
    page.press("从化管理部");
    page.press("停办这一天");
    page.press("下一步：看看会怎样");
    page.sees("并写明原因");
    page.press("台风");
    page.press("下一步：看看会怎样");
    page.sees("约有 1 个预约");
    Inspection.of(page, "what closing means").picture("officer-closing").mustHold();
    page.press("确认停办");
    // Or "已安排 1 / 1 人", should the minute's own re-seating have come in between.
    page.sees("/ 1 人");

    hall.fire("appointments-reseat");
    page.sees("已安排 1 / 1 人");
    page.sees("正在做最后核对");
    Inspection.of(page, "people being seated").picture("officer-progress").mustHold();
    hall.letAMinutePass();
    hall.fire("appointments-reseat");
    page.sees("没有人等安排了");

    page.follow("停办记录");
    page.press("看进度：从化管理部");
    page.sees("全部安排完");
    page.press("回各管理部");
    page.sees("1 个管理部停办");
    page.press("从化管理部");
    page.sees("这一天已经停办");
    assertThat(page.all("button", "改名额")).isEmpty();

    Page mobile = signedIn(phone, hall, Visit.on(Device.PHONE).inElderMode());
    mobile.sees("1 个管理部停办");
    Inspection.of(mobile, "load of all branches").picture("officer-phone").mustHold();
    assertThat(day).isAfter(hall.today());
  }

  @Test
  void aClosedDayIsOpenedAgain(Browser officer, Hall hall) {
    Page page = signedIn(officer, hall, Visit.on(Device.DESKTOP));
    page.press("花都管理部");
    page.press("停办这一天");
    page.press("停电");
    page.press("下一步：看看会怎样");
    page.press("确认停办");
    page.press("恢复办公");
    page.sees("不再改回来");
    Inspection.of(page, "what reopening means").mustHold();
    page.press("确认恢复办公");
    page.sees("这一天可以预约了");

    page.press("回各管理部");
    page.press("花都管理部");
    page.sees("停办这一天");
  }
}
