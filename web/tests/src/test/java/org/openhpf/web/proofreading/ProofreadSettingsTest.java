package org.openhpf.web.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;

/** Officers say how texts are proofread; everybody else may look. */
@BrowserTest
class ProofreadSettingsTest {

  @Test
  void anOfficerSwitchesARuleOffAndForbidsAWord(Browser one, Browser other, Hall hall) {
    Page page = Desk.of(one, hall, "officer", Visit.on(Device.DESKTOP)).page();
    Page second = Desk.of(other, hall, "officer", Visit.on(Device.DESKTOP)).page();
    second.follow("校对设置");
    second.sees("本单位用词");

    page.follow("校对设置");
    page.sees("本单位用词");
    page.click("DisclosureTriangle", "标点");
    Inspection.of(page, "the settings").picture("proofread-settings").mustHold();
    new Desk(page).choose("问号与叹号连用", "不检查");
    page.press("加一行 不用的词");
    page.type("改用（可不填），第 1 行", "开展");
    page.press("保存设置");
    page.sees("没有填“不用的词”");
    page.type("不用的词，第 1 行", "搞好");
    page.press("保存设置");
    page.sees("设置已保存");

    second.press("保存设置");
    second.sees("别人刚改过设置");
    Inspection.of(second, "somebody else was quicker").mustHold();
    second.press("看新的设置");
    second.sees("本单位用词");
    assertThat(second.find("textbox", "不用的词，第 1 行").getAttribute("value")).isEqualTo("搞好");

    page.follow("校对");
    new Desk(page).paste("真的吗！？\n做好准备！！！！\n").begin();
    page.sees("！！！！ → ！！！");
    assertThat(page.all("button", "！？ → ？！")).as("switched off").isEmpty();
  }

  @Test
  void whoIsNoOfficerSeesThemOnly(Browser browser, Hall hall) {
    Page page = Desk.of(browser, hall, "staff", Visit.on(Device.DESKTOP)).page();
    page.follow("校对设置");
    page.sees("只有管理人员能改");
    assertThat(page.all("button", "保存设置")).isEmpty();
    assertThat(page.find("textbox", "不当作错字的词").isEnabled()).isFalse();
    Inspection.of(page, "the settings, to be looked at").mustHold();
  }
}
