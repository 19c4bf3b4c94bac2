package org.openhpf.web.signin;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;

/** Where a centre has an OIDC issuer of its own, the pages sign in there. */
@BrowserTest
class OidcTest {
  /** The settings of such a centre, in place of the local host's. */
  private static final String SETTINGS =
      """
      const real = window.fetch;
      window.fetch = (url, request) => url !== "/app/settings.json" ? real(url, request)
        : Promise.resolve(Response.json({signIn: {kind: "oidc", authorize: "/_local/oauth2/authorize",
            token: "/_local/oauth2/token", signOut: "/_local/oauth2/logout", clientId: "openhpflocalclient"}}));
      """;

  @Test
  void signingInLeavesAndComesBackAndAReloadAsksNothing(Browser browser) {
    Page page = browser.open("/app/", Visit.on(Device.PHONE));
    page.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SETTINGS));
    page.reload();
    page.press("提取业务");
    page.press("自己选地点和时间");
    page.press("从化管理部");
    page.press("9:30 – 10:00");
    page.press("登录并继续");
    page.until("the issuer", () -> page.address().getPath().startsWith("/_local/oauth2/"));
    page.press("一位新用户");
    page.sees("谁来办？");
    page.sees("上午 9:30 – 10:00");
    page.reload();
    page.sees("您已登录");
    page.press("退出登录");
    page.sees("登录后能看到");
  }
}
