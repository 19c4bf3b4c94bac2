package org.openhpf.proofreading.numeral;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Figures of the wrong form: Arabic ones of full width (5.1.7.1), noughts in Chinese years (5.2.5).
 */
final class Figures implements ParagraphCheck {
  private static final Pattern FULL_WIDTH = Pattern.compile("[０-９]{1,20}");
  private static final Pattern YEAR =
      Pattern.compile("[一二][零〇○OoＯ0一二三四五六七八九]{3}(?=年)(?<![零〇○一二三四五六七八九十百千]....)");
  private static final Pattern NOUGHT = Pattern.compile("[零○OoＯ0]");

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    Matcher full = FULL_WIDTH.matcher(paragraph.text());
    while (full.find()) {
      var half = new StringBuilder();
      full.group().chars().forEach(c -> half.append((char) (c - '０' + '0')));
      report("numeral.full-width-digits", paragraph, full, half.toString(), findings);
    }
    Matcher year = YEAR.matcher(paragraph.text());
    while (year.find()) {
      String right = NOUGHT.matcher(year.group()).replaceAll("〇");
      if (!right.equals(year.group())) {
        report("numeral.zero-in-year", paragraph, year, right, findings);
      }
    }
  }

  private static void report(
      String rule, Paragraph paragraph, Matcher found, String right, Findings findings) {
    findings.report(
        rule, paragraph, found.start(), found.end(), right, List.of(Suggestion.certain(right)));
  }
}
