package org.openhpf.web.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Booked;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;

/** A kiosk is for one person after the other, standing or sitting, and its network may go. */
@BrowserTest
class KioskVisitTest {
  private static final String BRANCH = "huangpu";
  private static final Visit VISIT = Visit.on(Device.KIOSK);
  private static final long FIRST_LOAD_BYTES = 60 * 1024;

  private static Page kiosk(Browser browser, Hall hall, Visit visit) {
    return Kiosk.at(BRANCH, browser, hall, visit);
  }

  @Test
  void staffSetItUpOnce(Browser browser, Hall hall) {
    Page page = browser.open(Kiosk.PATH, VISIT);
    page.sees("这台取号机还没有登录");
    assertThat(page.firstLoadBytes()).isBetween(5_000L, FIRST_LOAD_BYTES);
    page.hasSignedIn(hall.cookieOf("staff", "kiosk"), "kiosk");
    page.sees("设置这台取号机");
    Inspection.of(page, "setting a kiosk up").mustHold();
    choose(page, "放在哪个管理部", "黄埔管理部");
    choose(page, "号单", "取号后自动打印");
    page.script("window.printed = 0; window.print = () => window.printed++");
    page.press("保存");
    page.sees(Kiosk.HOME);
    page.sees("黄埔管理部自助取号");

    page.press("预约码取号");
    page.sees("请输入预约码");
    page.keys(hall.appointment(BRANCH, 0).ticketCode(), Keys.ENTER);
    page.sees("正在打印号单");
    page.until("one slip", () -> Long.valueOf(1).equals(page.script("return window.printed")));
    page.press("长辈版");
    page.find("button", "标准版");
    page.press("打印号单");
    assertThat(page.script("return window.printed")).isEqualTo(2L);

    page.reload();
    page.sees(Kiosk.HOME);
    page.sees("黄埔管理部自助取号");
    assertThat(page.script("return document.documentElement.dataset.mode")).isEqualTo("standard");
  }

  @Test
  void whoeverLeavesLeavesNothing(Browser browser, Hall hall) {
    Booked booked = hall.appointment(BRANCH, 1);
    Page page = kiosk(browser, hall, VISIT.withOwnClock());
    page.advance(Duration.ofMinutes(5));
    assertThat(page.text()).as("nobody came, nobody is asked").doesNotContain("还在吗");

    page.press("身份证取号");
    page.sees("请输入身份证号");
    page.keys(booked.idNumber());
    page.advance(Duration.ofSeconds(39));
    assertThat(page.text()).doesNotContain("还在吗");
    page.advance(Duration.ofSeconds(1));
    page.sees("还在吗");
    assertThat(focus(page)).isEqualTo("还要用，继续");
    Inspection.of(page, "still there?").picture("kiosk-still-there").mustHold();
    page.press("还要用，继续");
    page.seesNoMore("还在吗");
    assertThat(typed(page)).endsWith(booked.idNumber().substring(14));

    page.advance(Duration.ofSeconds(39));
    page.keys(Keys.BACK_SPACE);
    page.advance(Duration.ofSeconds(39));
    assertThat(page.text()).as("a key puts the question off").doesNotContain("还在吗");
    page.advance(Duration.ofSeconds(1));
    page.sees("还在吗");
    page.advance(Duration.ofSeconds(20));
    page.sees(Kiosk.HOME);
    page.seesNoMore("还在吗");
    page.press("身份证取号");
    page.sees("请输入身份证号");
    assertThat(typed(page)).isEmpty();
    page.press("返回");
    page.sees(Kiosk.HOME);
  }

  @Test
  void elderModeHasTimeAndEndsWithTheVisit(Browser browser, Hall hall) {
    Page page = kiosk(browser, hall, VISIT.withOwnClock());
    page.press("长辈版");
    page.find("button", "标准版");
    assertThat(page.script("return localStorage.getItem('openhpf.mode')")).isNull();
    page.press("现场取号");
    page.sees("请选择要办的业务");
    page.advance(Duration.ofSeconds(119));
    assertThat(page.text()).doesNotContain("还在吗");
    page.advance(Duration.ofSeconds(1));
    page.sees("60 秒后回到首页");
    Inspection.of(page, "still there?").picture("kiosk-still-there-elder").mustHold();
    page.press("结束");
    page.sees(Kiosk.HOME);
    assertThat(page.script("return document.documentElement.dataset.mode")).isEqualTo("standard");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoSitsReachesEverything(boolean elder, Browser browser, Hall hall) {
    Page page = kiosk(browser, hall, (elder ? VISIT.inElderMode() : VISIT).withOwnClock());
    // Of the two, the one at the bottom.
    page.all("button", "低位操作").getLast().click();
    page.find("button", "恢复高位");
    everythingIsLow(page);
    page.press("预约码取号");
    page.sees("请输入预约码");
    page.keys("123456789");
    everythingIsLow(page);
    if (elder) {
      Inspection.of(page, "all controls in the lower half").picture("kiosk-low").mustHold();
    }
    page.press("返回");
    page.press("身份证取号");
    page.sees("请输入身份证号");
    everythingIsLow(page);
    page.press("返回");
    page.press("现场取号");
    page.sees("请选择要办的业务");
    everythingIsLow(page);
    page.press("异地转移接续");
    page.sees("您满 60 岁吗");
    everythingIsLow(page);
    page.press("不满 60 岁");
    page.sees("您的号码");
    everythingIsLow(page);
    page.advance(Duration.ofSeconds(elder ? 120 : 40));
    page.sees("还在吗");
    everythingIsLow(page);
    page.press("结束");
    page.sees(Kiosk.HOME);
    assertThat(page.all("button", "低位操作")).as("normal again for the next").hasSize(2);
  }

  @Test
  void aLostNetworkIsSaidAndComesBackByItself(Browser browser, Hall hall) {
    Page page = kiosk(browser, hall, VISIT.withOwnClock());
    page.press("现场取号");
    page.press("缴存业务");
    page.sees("您满 60 岁吗");
    page.on(Network.OFFLINE);
    page.press("不满 60 岁");
    page.sees("没有取到号");
    page.sees("请工作人员帮忙");
    Inspection.of(page, "no network on the way to a number").mustHold();
    page.on(Network.GOOD);
    page.press("再试一次");
    assertThat(Kiosk.numberDrawn(page)).startsWith("A");

    page.on(Network.OFFLINE);
    page.press("完成");
    page.sees("现在不能取号");
    page.sees("请到服务台找工作人员取号");
    Inspection.of(page, "no network").picture("kiosk-offline").mustHold();
    page.on(Network.GOOD);
    page.sees(Kiosk.HOME);
    page.find("button", "预约码取号");
  }

  @Test
  void theDeviceStaysSignedInWhileNobodyIsThere(Browser browser, Hall hall) {
    Page page = kiosk(browser, hall, VISIT.withOwnClock());
    long before = renewals(page);
    page.advance(Duration.ofMinutes(16));
    page.until(
        "a new token",
        () -> {
          page.advance(Duration.ofSeconds(20));
          return renewals(page) > before;
        });
    page.sees(Kiosk.HOME);
    page.find("button", "预约码取号");
  }

  private static long renewals(Page page) {
    return (Long)
        page.script(
            "return performance.getEntriesByType('resource')"
                + ".filter(entry => entry.name.endsWith('/v1/sessions/refresh')).length");
  }

  private static void choose(Page page, String list, String option) {
    page.script(
        "const [list, wanted] = arguments;"
            + "list.value = [...list.options].find(option => option.text === wanted).value",
        page.find("combobox", list),
        option);
  }

  /** Every control that is to be seen begins below the middle of the screen and ends on it. */
  private static void everythingIsLow(Page page) {
    Object high =
        page.script(
            "const scope = document.querySelector('dialog[open]') || document.body;"
                + "const all = [...scope.querySelectorAll('button, a[href], select')]"
                + ".filter(control => control.checkVisibility() && !control.matches('.skip'));"
                + "return {count: all.length, high: all.filter(control => {"
                + " const box = control.getBoundingClientRect();"
                + " return box.top < innerHeight / 2 || box.bottom > innerHeight;"
                + "}).map(control => control.innerText)}");
    Map<?, ?> found = (Map<?, ?>) high;
    assertThat((Long) found.get("count")).isGreaterThan(1);
    assertThat((List<?>) found.get("high")).isEmpty();
  }

  private static String focus(Page page) {
    return String.valueOf(page.script("return document.activeElement.innerText"));
  }

  private static String typed(Page page) {
    return String.valueOf(page.script("return document.querySelector('#number').textContent"));
  }
}
