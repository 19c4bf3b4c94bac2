package org.openhpf.proofreading.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Shares of one whole (分别占30%、40%、20%) that should come to 100%: three or more in a sentence that
 * come near it and miss it. Shares that are far from it are not all of them.
 */
final class Percentages implements ParagraphCheck {
  private static final Pattern SHARE =
      Pattern.compile("(?:占(?:比|总额|总数|全部)?[^0-9，。；]{0,8}|、|和)([0-9]{1,3}(?:\\.[0-9]{1,4})?)[%％]");
  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final BigDecimal NEAR = new BigDecimal(5);

  private record Share(BigDecimal value, int from, int to) {}

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher found = SHARE.matcher(text);
    var shares = new ArrayList<Share>();
    int end = 0;
    while (found.find()) {
      if (found.start() > end && text.substring(end, found.start()).matches("(?s).*[。；].*")) {
        report(paragraph, shares, findings);
        shares.clear();
      }
      if (text.charAt(found.start()) == '占' || !shares.isEmpty() && found.start() == end) {
        shares.add(new Share(new BigDecimal(found.group(1)), found.start(1), found.end()));
      }
      end = found.end();
    }
    report(paragraph, shares, findings);
  }

  private static void report(Paragraph paragraph, List<Share> shares, Findings findings) {
    if (shares.size() < 3) {
      return;
    }
    List<BigDecimal> values = shares.stream().map(Share::value).toList();
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal off = sum.subtract(WHOLE).abs();
    if (off.compareTo(NEAR) <= 0 && off.compareTo(Rounding.of(values, WHOLE)) > 0) {
      findings.report(
          "numeral.shares",
          paragraph,
          shares.getFirst().from,
          shares.getLast().to,
          sum.stripTrailingZeros().toPlainString() + "%",
          List.of());
    }
  }
}
