package org.openhpf.proofreading.punctuation;

import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Ordinal;
import org.openhpf.proofreading.text.Ordinal.Level;
import org.openhpf.proofreading.text.Title;

/** No mark but ？！…… ends a title or a heading (B.4). */
final class HeadingEnds implements Check {
  /** A longer line of an outline is text, not a heading; in characters. */
  private static final int LONGEST = 30;

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Title.of(manuscript)
        .ifPresent(title -> report("punctuation.title-end", title.paragraph(), findings));
    List<Paragraph> paragraphs =
        manuscript.paragraphs().stream().filter(p -> !p.text().isBlank()).toList();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (isHeading(paragraphs.get(i), paragraphs.get(i + 1))) {
        report("punctuation.heading-end", paragraphs.get(i), findings);
      }
    }
  }

  /** A short line of the first two levels that something stands below. */
  private static boolean isHeading(Paragraph paragraph, Paragraph next) {
    Optional<Ordinal> ordinal = Ordinal.of(paragraph);
    String text = paragraph.text().strip();
    if (ordinal.isEmpty()
        || ordinal.get().level().compareTo(Level.SECOND) > 0
        || text.length() > LONGEST
        || paragraph.cell().isPresent()) {
      return false;
    }
    Optional<Ordinal> below = Ordinal.of(next);
    int mark = text.length() - 1;
    boolean plain = text.chars().limit(mark).noneMatch(c -> "。；！？：，".indexOf(c) >= 0);
    return plain
        && (below.isEmpty()
            ? next.text().strip().length() > LONGEST
            : below.get().level().compareTo(ordinal.get().level()) > 0);
  }

  private static void report(String rule, Paragraph paragraph, Findings findings) {
    String text = paragraph.text().stripTrailing();
    int mark = text.length() - 1;
    if ("。，；、".indexOf(text.charAt(mark)) >= 0) {
      findings.report(rule, paragraph, mark, mark + 1, Suggestion.certain(""));
    }
  }
}
