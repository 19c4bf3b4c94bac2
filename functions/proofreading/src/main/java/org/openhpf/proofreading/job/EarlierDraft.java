package org.openhpf.proofreading.job;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * What an earlier draft had. A finding is the same one where rule and text are, and what stands
 * before it or behind it: the other side may have been corrected since.
 */
final class EarlierDraft {
  static final EarlierDraft NONE = new EarlierDraft();

  /** Characters of surroundings; enough to tell one place from another. */
  private static final int AROUND = 8;

  private final Map<Known, Set<List<String>>> known = new EnumMap<>(Known.class);

  /** What the earlier draft says of a finding. */
  enum Known {
    /** Its writer had it left as it is. */
    SETTLED,
    SEEN,
    NEW
  }

  private EarlierDraft() {
    for (Known each : Known.values()) {
      known.put(each, new HashSet<>());
    }
  }

  static EarlierDraft of(List<Paragraph> text, List<Sheet> sheets) {
    var draft = new EarlierDraft();
    for (Sheet sheet : sheets) {
      for (Mark mark : sheet.marks()) {
        boolean settled =
            mark.status() == MarkStatus.REJECTED || mark.status() == MarkStatus.IGNORED;
        keys(mark.finding(), text)
            .forEach(draft.known.get(settled ? Known.SETTLED : Known.SEEN)::add);
      }
    }
    return draft;
  }

  /**
   * @param text in which it stands now, the whole
   */
  Known knows(Finding finding, List<Paragraph> text) {
    List<List<String>> keys = keys(finding, text).toList();
    for (Known each : List.of(Known.SETTLED, Known.SEEN)) {
      if (keys.stream().anyMatch(known.get(each)::contains)) {
        return each;
      }
    }
    return Known.NEW;
  }

  private static Stream<List<String>> keys(Finding finding, List<Paragraph> text) {
    String rule = finding.rule().id();
    if (finding.position().isEmpty()) {
      return Stream.of(List.of(rule, finding.reason()));
    }
    Position at = finding.position().get();
    String paragraph = text.get(at.paragraph()).text();
    String before = paragraph.substring(Math.max(0, at.offset() - AROUND), at.offset());
    String after = paragraph.substring(at.end(), Math.min(paragraph.length(), at.end() + AROUND));
    return Stream.of(
        List.of(rule, finding.original(), "<", before),
        List.of(rule, finding.original(), ">", after));
  }
}
