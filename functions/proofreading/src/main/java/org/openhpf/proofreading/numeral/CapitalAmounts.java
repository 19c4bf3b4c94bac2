package org.openhpf.proofreading.numeral;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Amounts in capital figures: how they are written, and whether they are the amount in Arabic
 * figures beside them, which stands before them or behind.
 */
final class CapitalAmounts implements ParagraphCheck {
  private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String FIGURE = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<!["
              + FIGURE
              + "])["
              + FIGURE
              + "]{1,30}+[元圆]"
              + "(?:零?[一二三四五六七八九壹贰叁肆伍陆柒捌玖]角)?(?:零?[一二三四五六七八九壹贰叁肆伍陆柒捌玖]分)?[整正]?");
  private static final Pattern SIMPLE = Pattern.compile("[〇一二两三四五六七八九十百千]");
  private static final String FIGURES = "([0-9][0-9,，]{0,20}+(?:\\.[0-9]{1,2})?)(亿|万)?";

  /** How far beside the capitals the figures are looked for, in characters. */
  private static final int NEAR = 48;

  private static final Pattern BEHIND =
      Pattern.compile("^[）)]?[（(，,]?(?:(?:小写|即|人民币|RMB)[：:]?){0,3}[¥￥]?" + FIGURES + "(?=元|[）)])");
  private static final Pattern BEFORE =
      Pattern.compile(FIGURES + "元[整正]?[（(，,]?(?:(?:大写|即|人民币)[：:]?){0,3}$");
  private static final Map<String, BigDecimal> UNITS =
      Map.of("万", new BigDecimal("1e4"), "亿", new BigDecimal("1e8"));

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher found = AMOUNT.matcher(text);
    while (found.find()) {
      if (found.group().chars().anyMatch(c -> CAPITALS.indexOf(c) >= 0)) {
        check(paragraph, found, findings);
      }
    }
  }

  private static void check(Paragraph paragraph, Matcher found, Findings findings) {
    String written = found.group();
    String capitals = CapitalAmount.capitals(written);
    Optional<BigDecimal> value = CapitalAmount.value(capitals);
    Optional<BigDecimal> figures = figures(paragraph.text(), found.start(), found.end());
    if (value.isEmpty()) {
      findings.report(
          "numeral.capital-form",
          paragraph,
          found.start(),
          found.end(),
          written,
          figures
              .map(f -> List.of(new Suggestion(CapitalAmount.written(f), 0.7)))
              .orElse(List.of()));
    } else if (figures.isPresent() && figures.get().compareTo(value.get()) != 0) {
      findings.report(
          "numeral.capital-differs",
          paragraph,
          found.start(),
          found.end(),
          figures.get().toPlainString(),
          List.of(new Suggestion(CapitalAmount.written(figures.get()), 0.5)));
    } else if (SIMPLE.matcher(written).find()) {
      findings.report(
          "numeral.capital-mixed",
          paragraph,
          found.start(),
          found.end(),
          capitals,
          List.of(Suggestion.certain(capitals)));
    } else {
      end(paragraph, found, findings);
    }
  }

  /** 整 stands behind 元, may stand behind 角 and does not behind 分. */
  private static void end(Paragraph paragraph, Matcher found, Findings findings) {
    String written = found.group();
    boolean whole = written.endsWith("元") || written.endsWith("圆");
    boolean cents = written.endsWith("分整") || written.endsWith("分正");
    if (whole || cents) {
      String right = whole ? written + "整" : written.substring(0, written.length() - 1);
      findings.report(
          "numeral.capital-end",
          paragraph,
          found.start(),
          found.end(),
          right,
          List.of(Suggestion.certain(right)));
    }
  }

  private static Optional<BigDecimal> figures(String text, int from, int to) {
    Matcher beside = BEHIND.matcher(text.substring(to, Math.min(text.length(), to + NEAR)));
    if (!beside.find()) {
      beside = BEFORE.matcher(text.substring(Math.max(0, from - NEAR), from));
      if (!beside.find()) {
        return Optional.empty();
      }
    }
    BigDecimal unit = beside.group(2) == null ? BigDecimal.ONE : UNITS.get(beside.group(2));
    return Optional.of(new BigDecimal(beside.group(1).replaceAll("[,，]", "")).multiply(unit));
  }
}
