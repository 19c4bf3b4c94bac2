package org.openhpf.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.hall.StaffAccount;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;

/** Those who work here sign in with a password and an authenticator. */
@BrowserTest
class StaffSignInTest {
  @Test
  void theFirstTimeBringsAPasswordOfOnesOwnAndAnAuthenticator(Browser clerk, Hall hall) {
    StaffAccount account = hall.newAccount("staff");
    Page page = clerk.open("/app/window.html", Visit.on(Device.DESKTOP));
    page.press("登录");
    page.sees("工作人员登录");
    page.keys(account.username(), Keys.TAB, "not the password", Keys.ENTER);
    page.sees("登录信息不对");
    Inspection.of(page, "a wrong password").picture("staff-sign-in").mustHold();
    enter(page, "密码", account.password());
    page.sees("设一个新密码");
    enter(page, "新密码", "short");
    page.sees("新密码至少 12 位");
    Inspection.of(page, "a password of one's own").mustHold();
    enter(page, "新密码", account.newPassword());
    page.sees("设置验证器");
    Inspection.of(page, "setting an authenticator up").picture("staff-authenticator").mustHold();
    String secret =
        String.valueOf(page.script("return document.querySelector('.secret').textContent"));
    enter(page, "验证器上的 6 位数字", account.code(secret));
    page.sees("这台电脑在哪个窗口");

    page.reload();
    page.sees("这台电脑在哪个窗口");
    assertThat(page.script("return document.cookie")).as("seen by scripts").isEqualTo("");
    assertThat(
            page.script("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                .toString())
        .doesNotContain(account.username(), "eyJ");
  }

  private static void enter(Page page, String field, String text) {
    page.type(field, text);
    page.keys(Keys.ENTER);
  }
}
