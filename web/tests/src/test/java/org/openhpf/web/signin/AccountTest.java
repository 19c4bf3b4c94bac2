package org.openhpf.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;

/** One's own account: where one is signed in, and acting for one another in a family. */
@BrowserTest
class AccountTest {
  private static final String MOTHER = "陈示例";

  /** Of no other test: the sessions one sees are of this one. */
  private static final String OF_TWO_DEVICES = "吴示例";

  private static final String SON = "黄示例";
  private static final String SON_ID_NUMBER = "440100199909090035";

  private static Page signedIn(Browser browser, Visit visit, String person) {
    Page page = browser.open("/app/", visit);
    page.press("登录");
    page.signInAs(person);
    page.sees("您已登录");
    return page;
  }

  @Test
  void aSessionEndedElsewhereLosesNothing(Browser borrowed, Browser own) {
    Page there = signedIn(borrowed, Visit.on(Device.DESKTOP), OF_TWO_DEVICES);
    there.press("提取业务");
    there.press("自己选地点和时间");
    there.press("从化管理部");
    there.press("2:30 – 3:00");
    there.press("添加一位家人");
    there.type("姓名", "王示例");

    Page page = signedIn(own, Visit.on(Device.PHONE), OF_TWO_DEVICES);
    page.press("我的账户");
    page.sees("就是这台");
    page.sees("能登录这个账户的");
    page.press("看登录记录");
    page.sees("今天 ");
    Inspection.of(page, "one's account").picture("account").mustHold();
    page.press("退出 Linux 电脑");
    page.press("确定退出");
    page.until("one session left", () -> page.all("button", "退出 Linux 电脑").isEmpty());

    // Its token would be good for some minutes yet; then it is to be renewed.
    there.script("window.real = Date.now; Date.now = () => window.real() + 16 * 60_000");
    there.press("确认预约");
    there.sees("登录已经结束");
    Inspection.of(there, "the session has ended").picture("sign-in-again").mustHold();
    there.press("返回");
    there.sees("请先登录，再办这件事");
    assertThat(there.find("textbox", "姓名").getDomProperty("value")).isEqualTo("王示例");
    there.press("确认预约");
    there.sees("登录已经结束");
  }

  @Test
  void aSonActsForHisMother(Browser mothers, Browser sons) {
    Page mother = signedIn(mothers, Visit.on(Device.PHONE).inElderMode(), MOTHER);
    mother.press("我的账户");
    mother.press("让家人替我办");
    Inspection.of(mother, "letting somebody act").picture("elder-delegate").mustHold();
    mother.type("家人的姓名", SON);
    mother.type("家人的身份证号码", SON_ID_NUMBER);
    mother.keys(Keys.ENTER);
    mother.sees("等他在“我的账户”里答应");
    Inspection.of(mother, "one's account").picture("elder-account").mustHold();

    Page son = signedIn(sons, Visit.on(Device.PHONE), SON);
    son.press("我的账户");
    son.press("答应替 *示例 办");
    son.press("替 *示例 办事");
    son.sees("您正在替 *示例 办事");
    son.sees("预约去柜台办业务");
    son.press("综合咨询");
    son.press("自己选地点和时间");
    son.press("增城管理部");
    son.press("9:30 – 10:00");
    son.find("checkbox", "*示例");
    Inspection.of(son, "booking for somebody").picture("acting").mustHold();
    son.press("确认预约");
    son.sees("约好了");
    son.press("不替了");
    son.seesNoMore("您正在替");
    son.sees("您现在没有预约");

    mother.follow("我的预约");
    mother.sees("增城管理部，综合咨询");
    mother.go(mother.address().resolve("/app/#/account"));
    mother.press("不让 *示例 替我办了");
    mother.press("确定收回");
    mother.seesNoMore("替您办");
  }

  @Test
  void whatWasGivenIsTakenBackInTheMiddle(Browser mothers, Browser sons) {
    Page mother = signedIn(mothers, Visit.on(Device.PHONE), "周示例");
    mother.press("我的账户");
    mother.press("让家人替我办");
    mother.type("家人的姓名", "林示例");
    mother.type("家人的身份证号码", "440100198507210028");
    mother.keys(Keys.ENTER);
    Page son = signedIn(sons, Visit.on(Device.PHONE), "林示例");
    son.press("我的账户");
    son.press("答应替 *示例 办");
    son.press("替 *示例 办事");
    son.sees("您正在替 *示例 办事");
    mother.press("不让 *示例 替我办了");
    mother.press("确定收回");
    mother.seesNoMore("替您办");
    son.follow("我的预约");
    son.sees("不能再替 *示例 办事了");
    Inspection.of(son, "not for her any more").mustHold();
  }
}
