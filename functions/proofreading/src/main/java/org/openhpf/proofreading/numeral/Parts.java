package org.openhpf.proofreading.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * 共100人，其中男60人、女50人: parts of one unit that are more than their whole, or, where two or more are
 * given, a little less. A part that is compared (同比, 增长, 占) is none.
 */
final class Parts implements ParagraphCheck {
  private static final String FIGURE = "([0-9][0-9,]{0,20}+(?:\\.[0-9]{1,6}+)?)(亿|万)?";
  private static final String UNIT = "(元|人|名|个|家|件|户|宗|笔|套|平方米|公里|吨|次|份|台|辆|所|条|项|公顷)";
  private static final Pattern WHOLE =
      Pattern.compile(FIGURE + UNIT + "[^0-9。；]{0,12}?[，,；（(][^0-9。，；]{0,6}?其中[：:，,]?");
  private static final Pattern PART = Pattern.compile(FIGURE + UNIT);
  private static final Pattern COMPARED =
      Pattern.compile("(?:同比|增长|增加|减少|下降|上年|去年|较|比|占|平均|人均|每|约|不低于|以上|累计|超过|等).{0,8}$");
  private static final Map<String, BigDecimal> SCALES =
      Map.of("万", new BigDecimal("1e4"), "亿", new BigDecimal("1e8"));

  /** Parts that come to less than this share of the whole are a few examples of it. */
  private static final BigDecimal NEARLY = new BigDecimal("0.8");

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      int end = sentenceEnd(text, whole.end());
      List<BigDecimal> parts = parts(text, whole.end(), end, whole.group(3));
      BigDecimal total = value(whole);
      BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal off = sum.subtract(total);
      boolean listed = parts.size() >= 2;
      boolean more = listed && off.signum() > 0;
      boolean less = listed && off.signum() < 0 && sum.compareTo(total.multiply(NEARLY)) > 0;
      if ((more || less) && off.abs().compareTo(tolerance(whole, parts)) > 0) {
        String right = sum.divide(scale(whole)).stripTrailingZeros().toPlainString();
        findings.report(
            "numeral.parts-and-whole",
            paragraph,
            whole.start(1),
            whole.end(1),
            right + (whole.group(2) == null ? "" : whole.group(2)) + whole.group(3),
            List.of(new Suggestion(right, 0.5)));
      }
    }
  }

  private static List<BigDecimal> parts(String text, int from, int to, String unit) {
    var parts = new ArrayList<BigDecimal>();
    Matcher part = PART.matcher(text).region(from, to);
    int before = from;
    while (part.find()) {
      String words = text.substring(Math.max(before, part.start() - 12), part.start());
      if (part.group(3).equals(unit) && !COMPARED.matcher(words).find()) {
        parts.add(value(part));
      }
      before = part.end();
    }
    return parts;
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if ("。；）)".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static BigDecimal value(Matcher found) {
    return new BigDecimal(found.group(1).replace(",", "")).multiply(scale(found));
  }

  private static BigDecimal scale(Matcher found) {
    return found.group(2) == null ? BigDecimal.ONE : SCALES.get(found.group(2));
  }

  private static BigDecimal tolerance(Matcher whole, List<BigDecimal> parts) {
    return whole.group(2) == null && whole.group(1).indexOf('.') < 0
        ? BigDecimal.ZERO
        : scale(whole).multiply(new BigDecimal("0.01")).multiply(new BigDecimal(parts.size() + 1));
  }
}
