package org.openhpf.web.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
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

/** Officials hand files in, and get them back with tracked changes. */
@BrowserTest
class ProofreadFilesTest {
  @TempDir Path files;

  @Test
  void aWordDocumentIsDroppedThroughANetworkThatGoesAndComesBackWithTrackedChanges(
      Browser browser, Hall hall) throws Exception {
    Desk desk = Desk.of(browser, hall, "officer", Visit.on(Device.DESKTOP));
    Page page = desk.page();
    page.on(Network.OFFLINE);
    desk.drop(Notices.docx(files, "通知.docx", Notices.FAULTY));
    page.sees("文件还在，没有丢");
    Inspection.of(page, "the network went").picture("proofread-network").mustHold();
    page.on(Network.GOOD);
    page.sees("下载带修订的 .docx");
    Inspection.of(page, "what was found in a file").picture("proofread-docx").mustHold();

    page.press("一次采纳有把握的");
    desk.downloadTo(
        files.resolve("downloads").toFile().mkdir() ? files.resolve("downloads") : files);
    page.press("下载带修订的 .docx");
    Path tracked = desk.downloaded(files.resolve("downloads"), ".docx");
    try (ZipFile zip = new ZipFile(tracked.toFile())) {
      String document =
          new String(
              zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(document).contains("<w:del ", "w:commentReference");
    }
  }

  @Test
  void aFileThatCannotBeProofreadIsRefusedWithWhatToDo(Browser browser, Hall hall) {
    Desk desk = Desk.of(browser, hall, "staff", Visit.on(Device.DESKTOP));
    Page page = desk.page();
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
    page.choose("选文件", Notices.write(files.resolve("旧.doc"), old));
    page.sees("另存为 .docx");
    Inspection.of(page, "an old format").mustHold();
    page.choose(
        "选文件",
        Notices.write(files.resolve("损坏.docx"), "PK\3\4 no more".getBytes(StandardCharsets.UTF_8)));
    page.sees("这份文件不能校对");
    Inspection.of(page, "a file that cannot be read").picture("proofread-refused").mustHold();
    page.press("另选文件");
    page.sees("校对一份公文");
  }
}
