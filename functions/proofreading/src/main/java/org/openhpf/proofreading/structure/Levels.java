package org.openhpf.proofreading.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Ordinal;
import org.openhpf.proofreading.text.Ordinal.Level;

/**
 * The order of 一、 （一） 1. （1） (GB/T 15834-2011 B.3.8, GB/T 9704-2012 7.3.3): no level is left out on
 * the way down, none stands below its own, and numbers follow one another. A list may begin anew at
 * 1; an article, chapter or attachment begins everything anew.
 */
final class Levels implements Check {
  private static final Pattern ANEW =
      Pattern.compile("^[\\s　]{0,9}+(?:第[一二三四五六七八九十百千0-9]{1,6}+[条章节编]|附件?[0-9一二三四五六七八九十：:]|附[：:])");

  /** The first of several attachments stands on the line of their label. */
  private static final Pattern ATTACHMENTS =
      Pattern.compile("^[\\s　]{0,9}+附件[：:][\\s　]{0,9}+1[.．、]?[^0-9]");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<Level, Integer> open = new EnumMap<>(Level.class);
    Level highest = null;
    boolean above = false;
    for (Paragraph paragraph : manuscript.paragraphs()) {
      if (paragraph.cell().isPresent() || paragraph.text().isBlank()) {
        continue;
      }
      if (ANEW.matcher(paragraph.text()).find()) {
        open.clear();
        highest = null;
        if (ATTACHMENTS.matcher(paragraph.text()).find()) {
          open.put(Level.THIRD, 1);
        }
      }
      Optional<Ordinal> ordinal = Ordinal.of(paragraph);
      if (ordinal.isPresent()) {
        Level level = ordinal.get().level();
        // A text that begins with （三） is a piece of a longer one.
        if (above) {
          check(paragraph, ordinal.get(), open, highest, findings);
        }
        open.keySet().removeIf(below -> below.compareTo(level) > 0);
        open.put(level, ordinal.get().number());
        highest = highest == null || level.compareTo(highest) < 0 ? level : highest;
      }
      above = true;
    }
  }

  private static void check(
      Paragraph paragraph,
      Ordinal ordinal,
      Map<Level, Integer> open,
      Level highest,
      Findings findings) {
    Level level = ordinal.level();
    if (highest != null && level.compareTo(highest) < 0) {
      findings.report("structure.level-reversed", paragraph, ordinal.from(), ordinal.end());
      return;
    }
    Integer before = open.get(level);
    if (before == null) {
      descent(paragraph, ordinal, open, findings);
    } else if (ordinal.number() == before && before > 1) {
      number("structure.number-repeated", paragraph, ordinal, before + 1, findings);
    } else if (ordinal.number() != before + 1 && ordinal.number() != 1) {
      number("structure.number-order", paragraph, ordinal, before + 1, findings);
    }
  }

  /** The first number of a level: below the next higher one, and 1. */
  private static void descent(
      Paragraph paragraph, Ordinal ordinal, Map<Level, Integer> open, Findings findings) {
    Level level = ordinal.level();
    boolean higher = open.keySet().stream().anyMatch(above -> above.compareTo(level) < 0);
    if (ordinal.number() != 1) {
      number("structure.number-order", paragraph, ordinal, 1, findings);
    } else if (higher && !open.containsKey(Level.values()[level.ordinal() - 1])) {
      Level missing = Level.values()[level.ordinal() - 1];
      findings.report(
          "structure.level-skipped",
          paragraph,
          ordinal.from(),
          ordinal.end(),
          missing.form(),
          List.of(new Suggestion(missing.written(ordinal.number()), 0.6)));
    }
  }

  private static void number(
      String rule, Paragraph paragraph, Ordinal ordinal, int expected, Findings findings) {
    String right = ordinal.level().written(expected);
    findings.report(
        rule, paragraph, ordinal.from(), ordinal.end(), right, List.of(new Suggestion(right, 0.6)));
  }
}
