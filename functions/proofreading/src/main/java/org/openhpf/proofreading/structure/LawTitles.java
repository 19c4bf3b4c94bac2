package org.openhpf.proofreading.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Spelling;

/**
 * Titles of laws and regulations between 《》: one that differs from a known title in a character,
 * and laws that are no longer in force. The table is laws.csv; 中华人民共和国 before a law's name may be
 * left out.
 */
final class LawTitles implements ParagraphCheck {
  private static final String STATE = "中华人民共和国";
  private static final Pattern TITLE = Pattern.compile("[《〈]([^《》〈〉]{4,40})[》〉]");

  /** Shorter names are too near one another to tell a slip from another law. */
  private static final int SHORTEST = 6;

  private static final int SHORTEST_NATIONAL = 5;

  /** How far a sentence is read on, in characters. */
  private static final int SENTENCE = 200;

  private final Map<String, Law> laws = new HashMap<>();
  private final Map<Integer, List<String>> byLength = new HashMap<>();

  /**
   * @param title without 中华人民共和国
   * @param replacedBy by what and from when, in Chinese; empty for a law in force
   */
  private record Law(String title, String replacedBy) {}

  LawTitles() {
    Csv.read(
            LawTitles.class,
            "laws.csv",
            List.of("title", "replaced", "source", "confidence"),
            row -> new Law(row.get(0), row.get(1)))
        .forEach(
            law -> {
              laws.put(law.title, law);
              byLength.computeIfAbsent(law.title.length(), any -> new ArrayList<>()).add(law.title);
            });
  }

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    Matcher found = TITLE.matcher(paragraph.text());
    while (found.find()) {
      String title = found.group(1);
      boolean national = title.startsWith(STATE);
      String name = national ? title.substring(STATE.length()) : title;
      int from = found.start(1) + (national ? STATE.length() : 0);
      Law law = laws.get(name);
      if (law == null) {
        near(name, national ? SHORTEST_NATIONAL : SHORTEST)
            .ifPresent(
                right ->
                    findings.report(
                        "structure.law-title",
                        paragraph,
                        from,
                        found.end(1),
                        right,
                        List.of(new Suggestion(right, 0.8))));
      } else if (!law.replacedBy.isEmpty() && !repeals(paragraph.text(), found.end())) {
        findings.report(
            "structure.law-replaced", paragraph, from, found.end(1), law.replacedBy, List.of());
      }
    }
  }

  /** Whether the sentence says that it is repealed. */
  private static boolean repeals(String text, int from) {
    int end = text.indexOf('。', from);
    int to = Math.min(end < 0 ? text.length() : end, from + SENTENCE);
    return text.substring(from, to).contains("废止");
  }

  /** The one known title that differs in one character, added, missing or another. */
  private Optional<String> near(String name, int shortest) {
    if (name.length() < shortest) {
      return Optional.empty();
    }
    var near = new ArrayList<String>();
    for (int length = name.length() - 1; length <= name.length() + 1; length++) {
      for (String title : byLength.getOrDefault(length, List.of())) {
        if (title.length() >= shortest && Spelling.oneApart(title, name)) {
          near.add(title);
        }
      }
    }
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }
}
