package org.openhpf.proofreading.punctuation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Ordinal;

/**
 * How the items of a list end: one that has a full stop inside does not end with a semicolon (A.5),
 * and the last of a list ends its sentence (4.6.3.3).
 */
final class ItemEnds implements Check {
  private static final Pattern INLINE =
      Pattern.compile("(?<=^|[：；。])(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十0-9]{1,3}[）)])");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    List<Paragraph> paragraphs = manuscript.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      inline(paragraph, findings);
      Optional<Ordinal> ordinal = Ordinal.of(paragraph);
      String text = paragraph.text().stripTrailing();
      if (ordinal.isEmpty() || !text.endsWith("；")) {
        continue;
      }
      int end = text.length() - 1;
      if (text.indexOf('。') >= 0 && !isBracketed(text)) {
        report("punctuation.item-semicolon", paragraph, end, findings);
      } else if (isLast(paragraphs, i, ordinal.get())) {
        report("punctuation.last-item-semicolon", paragraph, end, findings);
      }
    }
  }

  /** Items that stand in one paragraph. */
  private static void inline(Paragraph paragraph, Findings findings) {
    String text = paragraph.text();
    Matcher item = INLINE.matcher(text);
    int before = item.find() ? item.end() : -1;
    while (before >= 0 && item.find()) {
      int end = item.start() - 1;
      int stop = text.indexOf('。', before);
      if (text.charAt(end) == '；' && stop >= 0 && stop < end) {
        report("punctuation.item-semicolon", paragraph, end, findings);
      }
      before = item.end();
    }
  }

  /** Whether the list goes on neither here nor below: the next paragraph begins something else. */
  private static boolean isLast(List<Paragraph> paragraphs, int index, Ordinal ordinal) {
    if (ordinal.number() < 2 || index + 1 >= paragraphs.size()) {
      return false;
    }
    Paragraph next = paragraphs.get(index + 1);
    Optional<Ordinal> following = Ordinal.of(next);
    return following.isPresent() && following.get().level().compareTo(ordinal.level()) < 0;
  }

  private static boolean isBracketed(String text) {
    int stop = text.indexOf('。');
    int open = text.lastIndexOf('（', stop);
    int quote = text.lastIndexOf('“', stop);
    return open >= 0 && text.indexOf('）', open) > stop
        || quote >= 0 && text.indexOf('”', quote) > stop;
  }

  private static void report(String rule, Paragraph paragraph, int at, Findings findings) {
    findings.report(rule, paragraph, at, at + 1, "", List.of(new Suggestion("。", 0.9)));
  }
}
