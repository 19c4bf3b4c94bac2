package org.openhpf.proofreading.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.Manuscript;

/** Holds checks to work that grows no faster than the text, on lines made to slow them. */
public final class Work {
  private static final int LENGTH = 20_000;

  /** Enough to tell what an expression does for each character. */
  private static final int SAMPLE = 1_000;

  /** Characters an expression may look at for each one of the text. */
  private static final long LOOKS = 150;

  /** CPU seconds for one line of 20,000 characters, where hundredths are usual. */
  private static final long SECONDS = 5;

  private static final List<String> UNITS =
      Stream.concat(
              "，。、；：？！“”‘’（）《》〈〉【】〔〕…—～·,.;:?!\"()[]<>-~/ 　0192一二三十百万零〇壹元年月日号第的是据等关于约中市区A@"
                  .codePoints()
                  .mapToObj(Character::toString),
              Stream.of(
                  "一、", "（一）", "1.", "1,", "10", "，一", "《中", "“中", "（中", "一是", "二、三", "中 ", "据中",
                  "2023年", "1月", "3～", "5%", "第一条", "中，", "中、", "中。", "：“中", "不知道", "；1", "中国",
                  "壹拾", "3、", "-1", "《“（", "关于的", "附件1", "a@", "广州市", "不"))
          .toList();

  private Work() {}

  /** Counts the characters that each expression of a package looks at. */
  public static void assertExpressionsLinear(Class<?> anchor) {
    var expressions = Csv.read(anchor, "expressions.csv", Expressions.COLUMNS, row -> row.get(1));
    for (String expression : expressions) {
      Pattern pattern = Pattern.compile(expression);
      for (String unit : UNITS) {
        var text = new Counted(unit.repeat(SAMPLE / unit.length()));
        Matcher found = pattern.matcher(text);
        while (found.find()) {
          // every match is looked for
        }
        assertTrue(
            text.looks < LOOKS * SAMPLE,
            () -> "%d looks at %s by %s".formatted(text.looks / SAMPLE, unit, expression));
      }
    }
  }

  /** Runs checks over each line. */
  public static void assertBounded(RuleBook rules, List<Check> checks) {
    var proofread = new Proofread(rules, checks);
    var cpu = ManagementFactory.getThreadMXBean();
    for (String unit :
        List.of("，", "“", "（", "《", "：", "1", "一", "中", "\"", "年", "广州市", "一、", "《“（")) {
      Manuscript line = Manuscript.of(unit.repeat(LENGTH / unit.length())).forPublication(true);
      long before = cpu.getCurrentThreadCpuTime();
      proofread.proofread(line, any -> Optional.of(any.severity()));
      long seconds = (cpu.getCurrentThreadCpuTime() - before) / 1_000_000_000;
      assertTrue(seconds < SECONDS, () -> seconds + " s for " + unit);
    }
  }

  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
