package org.openhpf.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

/** Citizens sign in by phone and code, in the middle of what they are about. */
@BrowserTest
class PhoneSignInTest {
  private static final String PHONE = "手机号码";
  private static final String CODE = "6 位验证码";

  @Test
  void aNewcomerBooksWithTheKeyboardAloneAndProvesWhoHeIsOnTheWay(Browser browser, Hall hall) {
    String phone = hall.newPhone();
    Page page = browser.open("/app/", Visit.on(Device.DESKTOP));
    for (String button : List.of("提取业务", "自己选地点和时间", "增城管理部", "10:00 – 10:30", "登录并继续")) {
      page.tabTo("button", button);
      page.keys(Keys.ENTER);
    }
    page.sees("用手机号码登录");
    Inspection.of(page, "signing in").picture("sign-in-phone").mustHold();
    enter(page, PHONE, "1380");
    page.sees("手机号码是 11 位数字");
    enter(page, PHONE, phone);
    page.sees("填短信里的验证码");
    String code = hall.codeSentTo(phone);
    Inspection.of(page, "the code of the message").picture("sign-in-code").mustHold();
    enter(page, CODE, other(code));
    page.sees("还可以试 4 次");
    Inspection.of(page, "a wrong code").mustHold();
    enter(page, CODE, code);

    page.sees("谁来办？");
    page.tabTo("button", "添加一位家人");
    page.keys(Keys.ENTER);
    page.keys("陈示例", Keys.TAB, hall.newIdNumber());
    page.tabTo("button", "确认预约");
    page.keys(Keys.ENTER);
    page.sees("实名认证");
    Inspection.of(page, "proving who one is").picture("sign-in-real-name").mustHold();
    String idNumber = hall.newIdNumber();
    page.keys("对不上", Keys.TAB, idNumber, Keys.ENTER);
    page.sees("填的和登记的对不上");
    enter(page, "姓名", "林示例");
    page.sees("约好了");
    page.sees("陈示例的取号码");
    assertThat(page.text()).contains("增城管理部", "上午 10:00 – 10:30");
  }

  @Test
  void anElderHearsTheDigitsAndGetsAnotherCodeWhenOneHasExpired(Browser browser, Hall hall) {
    String phone = hall.newPhone();
    Page page = browser.open("/app/", Visit.on(Device.PHONE).inElderMode().withOwnClock());
    page.press("办贷款");
    page.sees("办贷款，给您找好了时间");
    page.press("就约这个时间");
    page.sees("用手机号码登录");
    Inspection.of(page, "signing in").picture("elder-sign-in-phone").mustHold();
    page.back();
    page.sees("办贷款，给您找好了时间");
    page.press("就约这个时间");
    page.on(Network.OFFLINE);
    enter(page, PHONE, phone);
    page.sees("再试一次不会重复办理");
    page.on(Network.GOOD);
    page.press("获取验证码");
    page.sees("验证码已经发到");
    assertThat(page.spoken()).endsWith(phone.split(""));
    String first = hall.codeSentTo(phone);
    Inspection.of(page, "the code of the message").picture("elder-sign-in-code").mustHold();

    hall.letPass(Duration.ofMinutes(6));
    enter(page, CODE, first);
    page.sees("验证码过期了");
    Inspection.of(page, "a code that has expired").picture("elder-code-expired").mustHold();
    page.press("再发一个验证码");
    page.seesNoMore("验证码过期了");
    String second = hall.codeAfter(first, phone);
    enter(page, CODE, second);
    page.sees("实名认证");
    Inspection.of(page, "proving who one is").picture("elder-real-name").mustHold();
    page.press("返回");
    page.sees("办贷款，给您找好了时间");
  }

  @Test
  void whoGuessesIsLockedOut(Browser browser, Hall hall) {
    String phone = hall.newPhone();
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    page.press("登录");
    enter(page, PHONE, phone);
    page.sees("填短信里的验证码");
    String wrong = other(hall.codeSentTo(phone));
    for (int left = 4; left > 0; left--) {
      enter(page, CODE, wrong);
      page.sees("还可以试 " + left + " 次");
    }
    enter(page, CODE, wrong);
    page.sees("先锁 30 分钟");
    Inspection.of(page, "locked").picture("sign-in-locked").mustHold();
  }

  @Test
  void aNumberThatWasSomebodyElsesIsAskedAbout(Browser newcomer, Hall hall) {
    String phone = hall.newPhone();
    String idNumber = hall.newIdNumber();
    String before = hall.daysAgo(100, () -> hall.provenByPhone(phone, "陈示例", idNumber));

    Page page = atCode(newcomer, hall, phone, before);
    page.sees("确认是您本人");
    Inspection.of(page, "whether one is the same").picture("sign-in-recycled").mustHold();
    enter(page, "身份证号码", hall.newIdNumber());
    page.sees("还可以试 4 次");
    enter(page, "身份证号码", idNumber);
    page.sees("您已登录");
  }

  private static Page atCode(Browser browser, Hall hall, String phone, String before) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    page.press("登录");
    enter(page, PHONE, phone);
    page.sees("填短信里的验证码");
    enter(page, CODE, hall.codeAfter(before, phone));
    return page;
  }

  private static void enter(Page page, String field, String text) {
    page.type(field, text);
    page.keys(Keys.ENTER);
  }

  /** Another code. */
  private static String other(String code) {
    return (code.charAt(0) == '9' ? '0' : '9') + code.substring(1);
  }
}
