package org.openhpf.proofreading.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Homes to the room: 天河区体育西路12号3栋502房. The rooms of halls and offices are to be published: a text
 * that calls the place one (办公, 大厅, 窗口, 地址 of a body) is left alone.
 */
final class Addresses implements Check {
  private static final Pattern HOME =
      Pattern.compile(
          "[路街道巷村园苑庭城区里坊花轩阁][0-9一二三四五六七八九十]{0,5}号?(?:大院|院|小区)?[\\u4e00-\\u9fa5]{0,6}?([0-9一二三四五六七八九十A-Za-z]{1,4}(?:栋|幢|座|号楼|单元|号)[0-9一二三四五六七八九十A-Za-z栋幢座单元梯层楼之-]{0,12}?[0-9]{2,5}(?:房|室|号房|户))");
  private static final Pattern OFFICE =
      Pattern.compile("办公|大厅|窗口|管理部|办事处|网点|中心地址|机关|服务点|受理点|大厦|会议|开庭|银行|公司");

  /** How far before it a text says what the place is, in characters. */
  private static final int NEAR = 40;

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    if (manuscript.forPublication()) {
      manuscript.paragraphs().forEach(paragraph -> check(paragraph, findings));
    }
  }

  private static void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher home = HOME.matcher(text);
    while (home.find()) {
      int from = Math.max(text.lastIndexOf('。', home.start()), home.start() - NEAR);
      if (!OFFICE.matcher(text.substring(Math.max(0, from), home.end())).find()) {
        findings.report(
            "privacy.home-address",
            paragraph,
            home.start(1),
            home.end(1),
            "",
            List.of(new Suggestion("***", 0.8)));
      }
    }
  }
}
