package org.openhpf.web.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;

/** Officials have texts proofread, and decide about each finding. */
@BrowserTest
class ProofreadTest {
  @TempDir Path downloads;

  @Test
  void aNoticeIsWorkedThroughByKeysAloneAndItsNextDraftShowsWhatIsNew(Browser browser, Hall hall)
      throws Exception {
    Desk desk = Desk.of(browser, hall, "officer", Visit.on(Device.DESKTOP));
    Page page = desk.page();
    Inspection.of(page, "handing a text in").picture("proofread-hand-in").mustHold();
    page.tabTo("button", "开始校对");
    page.keys(Keys.ENTER);
    page.sees("请粘贴正文");
    desk.paste("长".repeat(20_001));
    page.press("开始校对");
    page.sees("多了 1 字");
    Inspection.of(page, "a text that is too long").mustHold();

    desk.paste(Notices.FAULTY).begin();
    int all = desk.counted("未处理");
    assertThat(all).isGreaterThanOrEqualTo(4);
    // Who hears the page is told what is marked.
    page.sees("，标点，提醒，未处理）");
    Inspection.of(page, "what was found").picture("proofread-work").mustHold();

    page.keys("?");
    page.sees("只用键盘");
    Inspection.of(page, "the keys").picture("proofread-keys").mustHold();
    page.keys(Keys.ESCAPE);
    page.seesNoMore("只用键盘");

    // Where to and about what does not change with rules of other kinds.
    desk.choose("类别", "标点");
    String first = desk.current();
    desk.keys("j", "k");
    assertThat(desk.current()).isEqualTo(first);
    desk.keys("r");
    page.sees("不改 1");
    String second = desk.current();
    assertThat(second).isNotEqualTo(first);
    desk.keys("e");
    page.find("textbox", "改成");
    Inspection.of(page, "a text of one's own").picture("proofread-edit").mustHold();
    page.keys("自己写的", Keys.ENTER);
    page.sees("已改 1");
    assertThat(desk.corrections()).containsExactly("自己写的");
    desk.keys("u");
    page.sees("已改 0");
    assertThat(desk.current()).isEqualTo(second);
    desk.keys("i");
    page.sees("总是忽略 1");

    page.press("快捷键");
    page.tabTo("checkbox", "单键就有效");
    page.keys(Keys.SPACE, Keys.ESCAPE);
    desk.keys("r");
    page.keysHeld(Keys.ALT, "r");
    page.sees("不改 2");
    assertThat(desk.counted("未处理")).isEqualTo(all - 3);

    page.press("一次采纳有把握的");
    page.sees("按 U 可以一起撤销");
    assertThat(desk.counted("已改")).isEqualTo(2);
    desk.downloadTo(downloads);
    page.press("下载改好的正文");
    String corrected = Files.readString(desk.downloaded(downloads, ".txt"));
    assertThat(corrected).contains("工资表等材料").contains("《条例》、《办法》");

    page.press("校对报告");
    page.sees("问题一览");
    Inspection.of(page, "the report").picture("proofread-report").mustHold();
    page.press("回到校对");
    page.sees("未处理");
    page.press("第二稿");
    page.sees("这是第二稿");
    Inspection.of(page, "handing the next draft in").mustHold();
    desk.paste(Notices.SECOND_DRAFT).begin();
    page.sees("第几稿");
    assertThat(page.all("button", "？？？？ → ？？？")).hasSize(1);
    assertThat(page.all("button", "、 → 删去")).as("the draft before had it").isEmpty();
    Inspection.of(page, "the next draft").picture("proofread-second").mustHold();

    page.follow("我的校对");
    page.sees("粘贴的文字");
    Inspection.of(page, "own proofreadings").picture("proofread-own").mustHold();
    page.reload();
    page.sees("粘贴的文字");
    assertThat(page.script("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
        .asString()
        .doesNotContain("条例", "缴存");
    assertThat(page.firstLoadBytes()).isLessThanOrEqualTo(60 * 1024);
  }

  @Test
  void decisionsMadeWithoutANetworkAreStoredWhenItIsBack(Browser browser, Hall hall) {
    Desk desk = Desk.of(browser, hall, "staff", Visit.on(Device.PHONE));
    Page page = desk.page();
    desk.paste(Notices.FAULTY);
    page.press("开始校对");
    page.sees("未处理");
    Inspection.of(page, "what was found").picture("proofread-phone").mustHold();

    page.on(Network.OFFLINE);
    desk.keys("r", "r");
    page.sees("有 2 个决定还没有存上");
    Inspection.of(page, "the network went").mustHold();
    page.on(Network.GOOD);
    page.seesNoMore("还没有存上");
    page.follow("我的校对");
    page.press("打开");
    page.sees("不改 2");
  }

  @Test
  void aDecisionInALongTextTouchesItsFindingAlone(Browser browser, Hall hall) {
    Desk desk = Desk.of(browser, hall, "staff", Visit.on(Device.DESKTOP));
    Page page = desk.page();
    desk.paste(Notices.ofFaults(500)).begin();
    assertThat(desk.counted("未处理")).isGreaterThanOrEqualTo(500);
    desk.choose("类别", "标点");
    page.script(
        "window.__changes = 0; new MutationObserver(all => { for (const each of all)"
            + " window.__changes += each.addedNodes.length + each.removedNodes.length })"
            + ".observe(document.body, {childList: true, subtree: true})");
    desk.keys("a", "r", "a", "r");
    page.sees("已改 2，不改 2");
    assertThat((Long) page.script("return window.__changes")).isLessThan(4 * 100);
  }
}
