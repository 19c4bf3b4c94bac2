package org.openhpf.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.web.hall.Hall;
import org.openqa.selenium.Keys;

/** What the tests of the pages rest on does what it says. */
@BrowserTest
class BrowserAndPageTest {
  private static SampleFiles sample;

  @BeforeAll
  static void serve() throws IOException {
    sample = new SampleFiles(BrowserAndPageTest.class);
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  private static Page open(Browser browser, Visit visit) {
    return browser.open(sample.address("/app/person.html"), visit);
  }

  @Test
  void aPersonTypesPressesReadsAndHears(Browser browser) {
    Page page = open(browser, Visit.on(Device.PHONE));
    page.type("称呼", "林女士");
    page.press("问好");
    page.sees("你好，林女士");
    assertThat(page.spoken()).containsExactly("你好");
    page.type("称呼", "黄先生");
    page.tabTo("button", "问好");
    page.keys(Keys.ENTER);
    page.sees("你好，黄先生");
    page.seesNoMore("林女士");
  }

  @Test
  void whatIsHiddenOrCouldBeTwoThingsIsNotFound(Browser browser) {
    Page page = open(browser, Visit.on(Device.PHONE));
    assertThat(page.all("button", "")).hasSize(2);
    assertThat(page.all("button", "看不见")).isEmpty();
    assertThatThrownBy(() -> page.find("button", "好"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 of role button");
  }

  @Test
  void aScreenIsAsLargeAsItsDevice(Browser browser) {
    Page page = open(browser, Visit.on(Device.PHONE));
    String size = "return innerWidth + '×' + innerHeight + '@' + devicePixelRatio";
    assertThat(page.script(size)).isEqualTo("390×844@2");
    assertThat(page.script("return 'ontouchstart' in window")).isEqualTo(true);
    page.resize(page.screen().narrowest());
    assertThat(page.script(size)).isEqualTo("320×844@2");
    page.resize(Device.DESKTOP.screen().zoomed());
    assertThat(page.script(size)).isEqualTo("640×400@2");
    Page kiosk = open(browser, Visit.on(Device.KIOSK));
    assertThat(kiosk.script(size)).isEqualTo("1080×1920@1");
  }

  @Test
  void timePassesWhenTheTestLetsIt(Browser browser) {
    Page page = open(browser, Visit.on(Device.KIOSK).withOwnClock());
    page.advance(Duration.ofSeconds(59));
    assertThat(page.text()).contains("请操作");
    long before = (Long) page.script("return Date.now()");
    page.advance(Duration.ofSeconds(1));
    assertThat(page.text()).contains("已超时");
    assertThat((Long) page.script("return Date.now()")).isGreaterThanOrEqualTo(before + 1000);
  }

  @Test
  void theNetworkGoesAndComes(Browser browser) {
    Page page = open(browser, Visit.on(Device.PHONE));
    page.on(Network.OFFLINE);
    page.press("问好多次");
    page.sees("网络中断");
    page.on(Network.GOOD);
    page.press("问好多次");
    page.sees("网络正常");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aPlaceIsGrantedOrDenied(Browser here, Browser nowhere) {
    open(here, Visit.on(Device.PHONE).near(Visit.Place.NEAR_TIANHE)).sees("纬度23.125");
    open(nowhere, Visit.on(Device.PHONE)).sees("没有位置");
  }

  @Test
  void twoBrowsersKnowNothingOfEachOther(Browser one, Browser other) {
    String visits = "return localStorage.getItem('visits')";
    Page page = open(one, Visit.on(Device.PHONE));
    page.reload();
    assertThat(page.script(visits)).isEqualTo("2");
    assertThat(open(other, Visit.on(Device.PHONE)).script(visits)).isEqualTo("1");
    assertThat(open(one, Visit.on(Device.PHONE)).script(visits)).isEqualTo("3");
  }

  @Test
  void theFirstLoadIsWeighed(Browser browser) {
    Page page = open(browser, Visit.on(Device.PHONE));
    long files =
        PageScripts.read(getClass(), "person.html").getBytes().length
            + PageScripts.read(getClass(), "person.js").getBytes().length;
    // Headers are counted by about 300 bytes a reply.
    assertThat(page.firstLoadBytes()).isBetween(files, files + 1000L);
  }

  @Test
  void thePagesLiveInTheHallsTime(Browser browser, Hall hall) {
    Page page = browser.open("/", Visit.on(Device.DESKTOP));
    Object now = page.script("return new Date().toLocaleString('sv')");
    assertThat(LocalDate.parse(now.toString().substring(0, 10))).isEqualTo(hall.today());
    assertThat(now.toString()).contains(" 08:4");
    assertThat(hall.appointment("baiyun", 0).ticketCode()).isNotEmpty();
    assertThat(hall.mothersAppointment("baiyun").appointmentId()).isNotEmpty();
  }
}
