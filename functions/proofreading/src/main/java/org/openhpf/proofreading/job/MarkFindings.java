package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Puts findings on sheets: without what their writer wants left as it is, bounded in length and
 * number, so that whatever a text is, its findings can be stored and shown.
 */
final class MarkFindings {
  private static final int LONGEST_ORIGINAL = 500;
  private static final int LONGEST_SUGGESTION = 1_000;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_SUGGESTIONS = 5;

  /** Characters of a sheet. */
  private static final int LONGEST_SHEET = 40_000;

  /** Characters of all that is stored at once, in one transaction of at most 4 MB. */
  private static final int LONGEST_ALL = 500_000;

  private final EarlierDraft earlier;
  private final List<Paragraph> text;
  private final int most;

  /**
   * @param text the whole
   * @param most findings of one proofreading
   */
  MarkFindings(EarlierDraft earlier, List<Paragraph> text, int most) {
    this.earlier = earlier;
    this.text = text;
    this.most = most;
  }

  /**
   * @param tooMany whether some were left out
   */
  record Marked(List<Sheet> sheets, boolean tooMany) {}

  Marked mark(Proofreading known, List<Finding> findings, Set<Ignored> ignored) {
    var sheets = new ArrayList<Sheet>();
    var marks = new ArrayList<Mark>();
    int length = 0;
    int total = 0;
    int left = most - known.counts().all();
    for (Finding found : findings) {
      Finding finding = bounded(found);
      EarlierDraft.Known draft = earlier.knows(finding, text);
      boolean leftAsItIs =
          draft == EarlierDraft.Known.SETTLED
              || ignored.contains(new Ignored(finding.rule().id(), finding.original()));
      if (leftAsItIs) {
        continue;
      }
      if (left <= 0 || total > LONGEST_ALL) {
        return new Marked(withLast(sheets, known, marks), true);
      }
      left--;
      if (marks.size() == Sheet.MOST || length > LONGEST_SHEET) {
        sheets.add(new Sheet(known.sheets() + sheets.size(), 1, marks));
        marks.clear();
        length = 0;
      }
      String id = Sheet.findingId(known.sheets() + sheets.size(), marks.size());
      boolean isNew = draft == EarlierDraft.Known.NEW;
      marks.add(new Mark(id, finding, MarkStatus.OPEN, Optional.empty(), isNew));
      length += length(finding);
      total += length(finding);
    }
    return new Marked(withLast(sheets, known, marks), false);
  }

  private static List<Sheet> withLast(List<Sheet> sheets, Proofreading known, List<Mark> marks) {
    if (!marks.isEmpty()) {
      sheets.add(new Sheet(known.sheets() + sheets.size(), 1, marks));
    }
    return sheets;
  }

  static Finding bounded(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.position(),
        cut(finding.original(), LONGEST_ORIGINAL),
        finding.suggestions().stream()
            .filter(suggestion -> suggestion.text().length() <= LONGEST_SUGGESTION)
            .limit(MOST_SUGGESTIONS)
            .toList(),
        cut(finding.reason(), LONGEST_REASON));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static int length(Finding finding) {
    return finding.original().length()
        + finding.reason().length()
        + finding.suggestions().stream().map(Suggestion::text).mapToInt(String::length).sum();
  }
}
