package org.openhpf.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.browser.Visit.Place;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;
import org.openhpf.web.inspection.Journey;
import org.openqa.selenium.Keys;

/** Elder mode (长辈版) of the citizen's page: the next sensible time, booked in three screens. */
@BrowserTest
class ElderBookingTest {
  private static final Place NEAR_HAIZHU = new Place(23.0841, 113.3180);
  private static final Place NEAR_LIWAN = new Place(23.1262, 113.2451);
  private static final Visit ELDER = Visit.on(Device.PHONE).inElderMode();

  /** Somebody new each time, so that tests do not meet in one person. */
  private static final String SOMEBODY = "一位新用户";

  private static final long FIRST_LOAD_MOST = 60 * 1024;

  @Test
  void threeScreensLeadFromTheStartToABookingNearby(Browser browser) {
    Page page = browser.open("/app/", ELDER.near(NEAR_HAIZHU));
    page.press("登录");
    page.signInAs(SOMEBODY);
    page.sees("您已登录");
    Journey journey = Journey.from(page, "from start to booked, signed in before");
    page.press("找离我近的");
    page.sees("海珠管理部 离您约 0.5 公里");
    page.press("就约这个时间");
    page.sees("约好了");
    journey.mustTakeAtMost(3);

    assertThat(page.text()).contains("海珠管理部", "取公积金（提取业务）", "取号用的数字", "10 分钟里还能恢复");
    Inspection.of(page, "booked").picture("elder-booked").mustHold();
    assertThat(readAloud(page))
        .startsWith("约好了。\n")
        .containsSubsequence("海珠管理部。", "取号用的数字。", "约错了，取消。")
        .as("a code is read digit by digit")
        .containsPattern("\n\\d( \\d){8}。\n");

    page.press("约错了，取消");
    page.sees("已经取消了");
    Inspection.of(page, "undone").mustHold();
    assertThat(readAloud(page)).startsWith("已经取消了。\n").contains("以前可以恢复。", "恢复预约。");
    page.press("恢复预约");
    page.sees("恢复了，还是原来的时间");

    page.press("回首页");
    page.sees("您的下一个预约");
    page.press("取公积金");
    page.sees("取公积金，您已经约好了");
    Inspection.of(page, "home of somebody who has an appointment").mustHold();
  }

  @Test
  void elderModeIsOfferedAtTheFirstVisitRememberedAndLeftAgain(Browser browser) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    page.sees("也叫关爱版、关怀版、亲情版");
    Inspection.of(page, "elder mode is offered").picture("citizen-first-visit").mustHold();
    page.press("用长辈版");
    page.sees("给您找好了时间");
    page.reload();
    page.sees("给您找好了时间");
    assertThat(page.text()).doesNotContain("字太小？");
    Inspection.of(page, "a time is offered").picture("elder-home").mustHold();
    assertThat(readAloud(page))
        .startsWith("约个时间去办事。\n您要办什么事？\n")
        .containsSubsequence("取公积金，给您找好了时间。", "就约这个时间。", "直接到大厅取号就行。", "请家人代办。");

    page.press("标准版");
    page.sees("预约去柜台办业务");
    page.reload();
    page.sees("预约去柜台办业务");
    assertThat(page.text()).doesNotContain("字太小？");
  }

  @Test
  void withoutAPlaceTheBranchIsChosenAndTheTimeToo(Browser browser) {
    Page page = browser.open("/app/", ELDER);
    page.press("找离我近的");
    page.sees("没有拿到您的位置");
    page.press("办贷款");
    page.sees("办贷款，给您找好了时间");
    page.press("换一个管理部");
    page.press("荔湾管理部");
    page.sees("办贷款，换成了这个时间");
    page.press("换一个时间");
    page.sees("点一个您方便的时间");
    Inspection.of(page, "another time is chosen").picture("elder-times").mustHold();
    page.all("button", "下午 2:00").getFirst().click();
    page.sees("下午 2:00");
    assertThat(page.script("return document.querySelector('.offer').innerText").toString())
        .contains("荔湾管理部", "下午 2:00");
  }

  @Test
  void aTimeTakenMeanwhileMakesRoomForTheNext(Browser browser, Hall hall) {
    Page page = browser.open("/app/", ELDER.near(NEAR_LIWAN));
    page.press("转公积金");
    page.press("找离我近的");
    page.sees("荔湾管理部 离您约");
    String before = offeredTime(page);
    String day = nextBookableDay(hall);
    hall.post(
        "/v1/branches/liwan/quotas",
        Map.of("date", day, "category", "transfer", "startTime", "08:30", "capacity", 0),
        hall.token("officer"));
    assertThat(before).contains("上午 8:30");
    page.press("就约这个时间");
    page.signInAs(SOMEBODY);
    page.sees("刚才那个时间被别人约走了");
    assertThat(page.text()).contains("荔湾管理部");
    assertThat(offeredTime(page)).isNotEqualTo(before);

    page.on(Network.OFFLINE);
    page.press("就约这个时间");
    page.sees("再试一次不会重复办理");
    page.sees("给您找好了时间");
    page.on(Network.GOOD);
    page.press("就约这个时间");
    page.sees("约好了");
    page.follow("我的预约");
    assertThat(page.find("button", "异地转移接续").getText()).as("the only one").contains("已预约");
    Inspection.of(page, "one's appointments").picture("elder-bookings").mustHold();
    page.press("异地转移接续");
    page.sees("取号码");
    Inspection.of(page, "one appointment").mustHold();
  }

  @Test
  void onTheDayTheNumberIsTakenFromTheFirstScreen(Browser browser, Hall hall) {
    Page page = browser.open("/app/", ELDER);
    page.press("登录");
    page.signInAs(hall.exampleAppointment("haizhu").name());
    page.sees("您的下一个预约");
    page.press("取号");
    page.sees("您的号码");
    Inspection.of(page, "in the queue").picture("elder-queue").mustHold();
    assertThat(readAloud(page)).startsWith("排队。\n").containsPattern("A P \\d \\d \\d。");
    page.follow("预约");
    page.sees("您的排队号");
  }

  @Test
  void theFamilyIsToldHowToBookForSomebody(Browser browser) {
    Page page = browser.open("/app/", ELDER);
    page.press("请家人代办");
    page.sees("添加一位家人");
    assertThat(page.text()).contains(page.address().resolve("/app/").toString());
    Inspection.of(page, "asking the family").picture("elder-family").mustHold();
    assertThat(readAloud(page)).startsWith("请家人代办。\n").contains("1 2 3 2 9");
  }

  @Test
  void theKeyboardAloneBooks(Browser browser) {
    Page page = browser.open("/app/", ELDER.near(NEAR_HAIZHU));
    byKeyboard(page, "问一问");
    page.sees("问一问，给您找好了时间");
    byKeyboard(page, "找离我近的");
    page.sees("海珠管理部 离您约");
    byKeyboard(page, "就约这个时间");
    byKeyboard(page, "用广东省统一身份认证平台");
    page.until("the platform", () -> page.address().getPath().startsWith("/_local/"));
    byKeyboard(page, SOMEBODY);
    page.sees("约好了");
    byKeyboard(page, "约错了，取消");
    page.sees("已经取消了");
  }

  @Test
  void theFirstLoadIsLight(Browser browser) {
    Page page = browser.open("/app/", ELDER);
    page.sees("给您找好了时间");
    assertThat(page.firstLoadBytes()).isLessThanOrEqualTo(FIRST_LOAD_MOST);
  }

  private static void byKeyboard(Page page, String button) {
    page.tabTo("button", button);
    page.keys(Keys.ENTER);
  }

  private static String readAloud(Page page) {
    int before = page.spoken().size();
    page.press("朗读本页");
    page.until("something is read aloud", () -> page.spoken().size() > before);
    return page.spoken().getLast();
  }

  private static String offeredTime(Page page) {
    return page.script("return document.querySelector('.offer .when').innerText").toString();
  }

  private static String nextBookableDay(Hall hall) {
    return hall.get("/v1/branches/liwan/days?category=transfer", hall.token("officer"))
        .body()
        .path("items")
        .path(0)
        .path("date")
        .asString();
  }
}
