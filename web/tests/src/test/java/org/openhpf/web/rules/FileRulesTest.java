package org.openhpf.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.web.Repository;

/** The files of the pages keep the rules, and the rules find what breaks them. */
class FileRulesTest {
  private static PageFiles pages() {
    return PageFiles.in(Repository.app());
  }

  @Test
  void thePagesAreThere() {
    assertThat(pages().contents()).containsKeys("index.html", "js/api.js", "texts/problems.js");
  }

  @Test
  void chineseIsInTextsAlone() {
    assertThat(FileRules.chineseOutsideTexts(pages())).isEmpty();
  }

  @Test
  void nothingThePolicyWouldRefuse() {
    assertThat(FileRules.unsafe(pages())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js/home.js    | say('预约')
          css/base.css  | /* 字号 */
          index.html    | <p>预约</p>
          js/home.js    | say('ok！')
          """)
  void chineseElsewhereIsFound(String path, String content) {
    assertThat(FileRules.chineseOutsideTexts(file(path, content))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          texts/home.js | export const book = '预约'
          index.html    | <title>住房公积金预约</title><noscript>请打开脚本</noscript>
          """)
  void chineseWhereItBelongsIsFine(String path, String content) {
    assertThat(FileRules.chineseOutsideTexts(file(path, content))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          index.html   | <p style="color: red">
          index.html   | <style>p {}</style>
          index.html   | <body onload="go()">
          index.html   | <script>go()</script>
          index.html   | <a href="javascript:go()">
          index.html   | <script src="https://example.org/x.js"></script>
          index.html   | <img src="//example.org/x.png">
          css/base.css | @import "more.css";
          css/base.css | p { background: url(http://example.org/x.png) }
          js/home.js   | main.innerHTML = text
          js/home.js   | main.insertAdjacentHTML('beforeend', text)
          js/home.js   | setTimeout("go()", 5)
          js/home.js   | eval(text)
          js/home.js   | main.setAttribute("style", text)
          """)
  void whatThePolicyWouldRefuseIsFound(String path, String content) {
    assertThat(FileRules.unsafe(file(path, content))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          index.html | <script type="module" src="js/home.js"></script>
          js/code.js | el("svg", {xmlns: "http://www.w3.org/2000/svg"}) // a comment
          js/code.js | const once = 1; setTimeout(() => go(), 5)
          """)
  void whatThePolicyAllowsIsFine(String path, String content) {
    assertThat(FileRules.unsafe(file(path, content))).isEmpty();
  }

  private static PageFiles file(String path, String content) {
    return new PageFiles(Map.of(path, content));
  }
}
