package org.openhpf.web.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A paragraph is cut at its findings, whichever way they lie in each other, and loses nothing. */
@BrowserTest
class PiecesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param spans {@code [offset, length]} of findings, in the order of the text
   * @return text and number of the finding (from 0, -1: none) of each piece, such as {@code 布署0}
   */
  private static String cut(Page page, String text, String spans) {
    Object made =
        page.later(
            "const [text, spans, done] = arguments;"
                + "import('/app/js/proofread/pieces.js').then(({pieces}) => {"
                + " const all = JSON.parse(spans)"
                + "  .map(([offset, length], id) => ({id, position: {offset, length}}));"
                + " done(JSON.stringify(pieces(text, all)"
                + "  .map(({text, of}) => [text, of?.id ?? -1])));"
                + "}, fault => done(String(fault)))",
            text,
            spans);
    var words = new StringBuilder();
    for (JsonNode piece : JSON.readTree(String.valueOf(made))) {
      words.append(piece.get(0).asString()).append(piece.get(1).asInt()).append(' ');
    }
    return words.toString().strip().replace("-1", "");
  }

  @Test
  void everyPieceIsOfTheFindingThatIsMeant(Browser browser) {
    Page page = browser.open("/app/settings.json", Visit.on(Device.DESKTOP));
    assertThat(cut(page, "关于布署工作", "[[2,2]]")).isEqualTo("关于 布署0 工作");
    assertThat(cut(page, "布署", "[[0,2]]")).isEqualTo("布署0");
    assertThat(cut(page, "负责", "[[2,0]]")).isEqualTo("负责 0");
    assertThat(cut(page, "甲乙丙", "[[1,0],[1,1]]")).isEqualTo("甲 0 乙1 丙");
    assertThat(cut(page, "甲乙丙丁", "[[0,4],[1,2]]")).isEqualTo("甲0 乙丙1 丁0");
    assertThat(cut(page, "甲乙丙丁", "[[0,2],[0,4]]")).isEqualTo("甲乙0 丙丁1");
    assertThat(cut(page, "甲乙丙丁", "[[0,3],[2,2]]")).isEqualTo("甲乙0 丙1 丁1");
    // A character outside the basic plane is two units, as the API counts.
    assertThat(cut(page, "𠮷布署", "[[2,2]]")).isEqualTo("𠮷 布署0");
    assertThat(cut(page, "", "[[0,0]]")).isEqualTo("0");
  }
}
