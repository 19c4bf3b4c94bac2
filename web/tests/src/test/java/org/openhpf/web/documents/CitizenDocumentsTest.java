package org.openhpf.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.reading.sample.Sample;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.inspection.Inspection;

/** Somebody hands documents in with his phone, and sees what was read. */
@BrowserTest
class CitizenDocumentsTest {
  private static final String SOMEBODY_NEW = "一位新用户";

  @TempDir Path phone;

  private static Page atDocuments(Browser browser, Visit visit) {
    Page page = browser.open("/app/", visit);
    page.press("登录");
    page.signInAs(SOMEBODY_NEW);
    page.sees("您已登录");
    page.follow("我的材料");
    page.sees("您还没有交过材料");
    return page;
  }

  @Test
  void aCardIsHandedInThroughANetworkThatGoesAndItsFieldsAreSeen(Browser browser) {
    Sample card = Pictures.scanned(1);
    Path file = Pictures.file(phone, "card.jpg", card.jpeg());
    Page page = atDocuments(browser, Visit.on(Device.PHONE));
    page.press("交一份材料");
    page.press("身份证，有照片的一面");
    page.choose("选照片或 PDF", file);
    page.sees("看得清每个字吗");
    Inspection.of(page, "whether all can be read").picture("documents-look").mustHold();

    page.on(Network.OFFLINE);
    page.press("清楚，交上去");
    page.sees("材料还在，没有丢");
    Inspection.of(page, "the network went").picture("documents-network").mustHold();
    page.on(Network.GOOD);
    page.sees("认到的内容");
    page.sees("框出来的是认到的字");
    assertThat(page.text()).contains("居民身份证人像面", card.truth().fields().get("idNumber"));
    Inspection.of(page, "what was read").picture("documents-read").mustHold();

    page.press("看全部材料");
    page.press("交一份材料");
    page.press("身份证，有照片的一面");
    page.choose("选照片或 PDF", file);
    page.press("清楚，交上去");
    page.sees("这份材料您以前交过");
    page.press("删除这份材料");
    page.press("确定删除");
    page.sees("您还没有交过材料");
  }

  @Test
  void whatCannotBeReadIsSaidWithWhatToDo(Browser browser) {
    Page page = atDocuments(browser, Visit.on(Device.PHONE).inElderMode());
    page.press("交一份材料");
    page.sees("交哪一种材料");
    Inspection.of(page, "which kind").picture("elder-documents-kind").mustHold();
    page.press("身份证，有照片的一面");
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    page.choose("选照片或 PDF", Pictures.file(phone, "IMG_1.HEIC", heic));
    page.sees("兼容性最佳");
    Inspection.of(page, "a format that cannot be read").mustHold();
    page.choose("拍照片", Pictures.file(phone, "card.png", Pictures.ofNothing()));
    page.press("清楚，交上去");
    page.sees("哪里不行，怎么办");
    Inspection.of(page, "refused").picture("elder-documents-refused").mustHold();
    assertThat(page.spoken()).contains("不能用，请重交");
    page.press("重新拍一张");
    page.sees("四个角都拍进去");
    page.follow("我的材料");
    page.sees("照着重新交一份");
    Inspection.of(page, "own documents").mustHold();
  }
}
