package org.openhpf.proofreading.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** 见表1, 如图2所示: tables and figures that are spoken of and are not there. */
final class Captions implements Check {
  private static final String NUMBER = "([0-9]{1,2}(?:[-.][0-9]{1,2})?)";
  private static final Pattern CAPTION =
      Pattern.compile("^[\\s　]{0,20}+(?:附)?([表图])[\\s　]?" + NUMBER + "(?:[\\s　：:.]|$)");
  private static final Pattern MENTION =
      Pattern.compile(
          "(?:详?见|参见|如)(?:附)?([表图])" + NUMBER + "|(?<!附)([表图])" + NUMBER + "(?=所示|所列|中所)");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Set<String> captions = new HashSet<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher caption = CAPTION.matcher(paragraph.text());
      if (caption.find()) {
        captions.add(caption.group(1) + caption.group(2));
      }
    }
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher mention = MENTION.matcher(paragraph.text());
      while (mention.find()) {
        int group = mention.group(1) == null ? 3 : 1;
        String name = mention.group(group) + mention.group(group + 1);
        if (!captions.contains(name)) {
          findings.report(
              "structure.caption-missing",
              paragraph,
              mention.start(group),
              mention.end(group + 1),
              name,
              List.of());
        }
      }
    }
  }
}
