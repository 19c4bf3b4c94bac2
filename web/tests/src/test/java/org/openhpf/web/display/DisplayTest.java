package org.openhpf.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Network;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.PageScripts;
import org.openhpf.web.browser.Screen;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;

/** The hall's screen: readable from ten metres, and by itself for days. */
@BrowserTest
class DisplayTest {
  private static final String BRANCH = "/v1/branches/huadu/";

  private static String call(Hall hall, int window, String category) {
    String token = hall.token("staff");
    hall.post(BRANCH + "tickets", Map.of("category", category), token);
    return hall.post(BRANCH + "windows/" + window + "/call-next", Map.of(), token).text("number");
  }

  @Test
  void aFullScreenIsReadableFromTenMetresAndKeepsItWithoutANetwork(Browser screen, Hall hall) {
    String token = hall.token("staff");
    call(hall, 1, "contribution");
    call(hall, 3, "transfer");
    call(hall, 4, "withdrawal");
    call(hall, 5, "loan");
    for (String category :
        List.of("contribution", "withdrawal", "loan", "transfer", "consultation")) {
      for (int n = 0; n < 4; n++) {
        hall.post(BRANCH + "tickets", Map.of("category", category), token);
      }
    }
    Page page = screen.open("/app/display.html", Visit.on(Device.DESKTOP));
    page.resize(new Screen(1920, 1080, 1, false));
    page.sees("这块屏幕在哪个管理部");
    page.press("花都管理部");
    page.press("开启语音");
    page.sees("刚叫");

    page.on(Network.OFFLINE);
    page.sees("网络");
    String sixth = call(hall, 6, "loan");
    assertThat(page.text()).contains("刚叫").doesNotContain(sixth + "\n→");
    holdsTenMetres(page);
    assertThat(page.spoken()).containsExactly("语音已开启");

    page.on(Network.GOOD);
    page.until("the call is heard", () -> page.spoken().size() == 2);
    page.seesNoMore("网络");
    assertThat(page.text()).contains(sixth);
    assertThat(page.spoken().getLast()).endsWith("六 号窗口");
    holdsTenMetres(page);
    Inspection.of(page, "a busy hall").picture("display-busy").mustHold();
    assertThat(page.firstLoadBytes()).isLessThanOrEqualTo(60 * 1024);
  }

  /** At least 4 % of the height for what is to be read, 8 % for numbers called: css/display.css. */
  private static void holdsTenMetres(Page page) {
    List<?> heights = (List<?>) page.script(PageScripts.read(DisplayTest.class, "heights.js"));
    assertThat(heights).hasSizeGreaterThan(20);
    assertThat(heights)
        .allSatisfy(
            height -> {
              Map<?, ?> text = (Map<?, ?>) height;
              double least = Boolean.TRUE.equals(text.get("called")) ? 0.08 : 0.04;
              assertThat(((Number) text.get("share")).doubleValue())
                  .as(text.toString())
                  .isGreaterThanOrEqualTo(least);
            });
    assertThat(heights).anySatisfy(h -> assertThat(((Map<?, ?>) h).get("called")).isEqualTo(true));
    assertThat(page.script("return document.documentElement.scrollHeight - innerHeight"))
        .isEqualTo(0L);
  }

  @Test
  void onlyWhatIsNewIsAnnouncedAndNoFloodAfterAGap(Browser screen) {
    Page page = screen.open("/app/display.html", Visit.on(Device.DESKTOP));
    Object told =
        page.later(
            """
            const done = arguments[0];
            import("/app/js/display/news.js").then(({newsOfCalls}) => {
              const news = newsOfCalls();
              const clock = seconds => new Date(Date.UTC(2026, 10, 24, 1, 0, seconds)).toISOString();
              const call = (number, window, second, recalls = 0) => ({number, window, calledAt: clock(second), recalls});
              const tell = (second, ...calls) => news({at: clock(second), calls}).map(each => each.number).join("+");
              done([
                tell(300, call("B", 4, 290), call("A", 3, 100)),
                tell(303, call("B", 4, 290), call("A", 3, 100, 1)),
                tell(306, call("B", 4, 290), call("A", 3, 100, 1)),
                tell(309, call("D", 5, 308), call("C", 4, 307), call("A", 3, 100, 1)),
                tell(900, call("F", 6, 890), call("E", 4, 700), call("D", 5, 308), call("A", 3, 100, 2)),
                tell(903, call("F", 6, 890), call("E", 4, 700, 1), call("A", 3, 100, 2))
              ].join(" | "));
            });
            """);
    assertThat(told).isEqualTo("B | A |  | C+D | F | E");
  }
}
