package org.openhpf.web.kiosk;

import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openqa.selenium.WebElement;

/** The page of the ticket machine in a hall, set up and signed in. */
final class Kiosk {
  static final String PATH = "/app/kiosk.html";
  static final String HOME = "请选择取号方式";

  private Kiosk() {}

  /** At its first screen. */
  static Page at(String branchId, Browser browser, Hall hall, Visit visit) {
    Page page = browser.open(PATH, visit);
    page.find("button", "登录这台设备");
    page.script("localStorage.setItem('openhpf.kiosk.branch', arguments[0])", branchId);
    page.hasSignedIn(hall.cookieOf("staff", "kiosk"), "kiosk");
    page.sees(HOME);
    return page;
  }

  /** Types on the screen's keypad, a key after the other. */
  static void touch(Page page, String number) {
    WebElement keys = page.find("group", "数字键盘");
    page.later(
        "const [keys, number, done] = arguments;"
            + "(async () => { for (const wanted of number) {"
            + " [...keys.querySelectorAll('button')].find(key => key.innerText === wanted).click();"
            // A key is up again before the next one goes down.
            + " await new Promise(next => setTimeout(next));"
            + "} })().then(done)",
        keys,
        number);
  }

  /** The number drawn, such as AP001. */
  static String numberDrawn(Page page) {
    page.sees("您的号码");
    return String.valueOf(
        page.script("return document.querySelector('.drawn-number').textContent"));
  }
}
