package org.openhpf.proofreading.numeral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Chars;
import org.openhpf.proofreading.text.HanNumber;

/**
 * Numbers of one kind in two forms (同类别同形式, 4.3): ordinals of one noun anywhere in the text, counts
 * of one measure word in a sentence. The rarer form is reported.
 */
final class SameForm implements Check {
  private static final Pattern ORDINAL =
      Pattern.compile("第([0-9]{1,4}+|[一二三四五六七八九十百]{1,6}+)(章|节|页|期|批|季度|届|轮|号修改单)");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![第0-9.一二三四五六七八九十百千万两几数、])([0-9]{1,4}+|[二三四五六七八九十百]{1,5}+)(名|家|件|户|套|台|辆|份|宗|笔)(?=[、，。；和及])");
  private static final Pattern SENTENCE_END = Pattern.compile("[。；！？]");

  private record Number(Paragraph paragraph, int from, int to, boolean arabic) {}

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<String, List<Number>> ordinals = new HashMap<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      collect(ORDINAL.matcher(paragraph.text()), paragraph, ordinals);
      Matcher ends = SENTENCE_END.matcher(paragraph.text());
      for (int from = 0; from < paragraph.text().length(); ) {
        int to = ends.find() ? ends.end() : paragraph.text().length();
        Map<String, List<Number>> counts = new HashMap<>();
        Matcher count = COUNT.matcher(paragraph.text()).region(from, to);
        collect(count.useTransparentBounds(true), paragraph, counts);
        counts.values().forEach(numbers -> report(numbers, findings));
        from = to;
      }
    }
    ordinals.values().forEach(numbers -> report(numbers, findings));
  }

  private static void collect(
      Matcher found, Paragraph paragraph, Map<String, List<Number>> byNoun) {
    while (found.find()) {
      boolean arabic = Chars.isDigit(found.group(1).charAt(0));
      byNoun
          .computeIfAbsent(found.group(2), noun -> new ArrayList<>())
          .add(new Number(paragraph, found.start(1), found.end(1), arabic));
    }
  }

  private static void report(List<Number> numbers, Findings findings) {
    long arabic = numbers.stream().filter(Number::arabic).count();
    boolean arabicIsRare = arabic * 2 < numbers.size();
    if (arabic == 0 || arabic == numbers.size()) {
      return;
    }
    for (Number number : numbers) {
      if (number.arabic == arabicIsRare) {
        String right = other(number.paragraph.text().substring(number.from, number.to));
        findings.report(
            "numeral.form-differs",
            number.paragraph,
            number.from,
            number.to,
            right,
            List.of(new Suggestion(right, 0.8)));
      }
    }
  }

  private static String other(String figures) {
    return Chars.isDigit(figures.charAt(0))
        ? HanNumber.written(Integer.parseInt(figures))
        : HanNumber.value(figures).stream().mapToObj(Long::toString).findFirst().orElse(figures);
  }
}
