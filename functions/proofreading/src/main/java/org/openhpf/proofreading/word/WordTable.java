package org.openhpf.proofreading.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Lexicon;

/**
 * Words that are wrong as they stand: words.csv. What looks like one within other words is in the
 * column {@code unless} (｜ between several), and an office's own words are right.
 */
final class WordTable implements Check {
  private static final List<String> COLUMNS =
      List.of("rule", "wrong", "right", "unless", "source", "confidence");

  /** A right word that holds what looks wrong. */
  private static final Word RIGHT = new Word("", List.of());

  private final Lexicon<Word> words = new Lexicon<>();

  private record Word(String rule, List<String> right) {}

  WordTable() {
    List<List<String>> rows = Csv.read(WordTable.class, "words.csv", COLUMNS, row -> row);
    for (List<String> row : rows) {
      if (!words.add(row.get(1), new Word("word." + row.get(0), parts(row.get(2))))) {
        throw new IllegalStateException("words.csv has twice " + row.get(1));
      }
    }
    rows.forEach(row -> parts(row.get(3)).forEach(word -> words.add(word, RIGHT)));
  }

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    var own = new Lexicon<Boolean>();
    manuscript.ownWords().forEach(word -> own.add(word, true));
    for (Paragraph paragraph : manuscript.paragraphs()) {
      var right = new ArrayList<Lexicon.Found<Boolean>>();
      own.findAll(paragraph.text(), right::add);
      words.findAll(
          paragraph.text(),
          found -> {
            boolean isOwn =
                right.stream().anyMatch(w -> w.from() <= found.from() && w.to() >= found.to());
            if (found.value() != RIGHT && !isOwn) {
              report(paragraph, found, findings);
            }
          });
    }
  }

  private static void report(Paragraph paragraph, Lexicon.Found<Word> found, Findings findings) {
    List<String> right = found.value().right;
    findings.report(
        found.value().rule,
        paragraph,
        found.from(),
        found.to(),
        right.isEmpty()
            ? paragraph.text().substring(found.from(), found.to())
            : String.join("”或“", right),
        right.stream().map(text -> new Suggestion(text, right.size() == 1 ? 0.95 : 0.5)).toList());
  }

  private static List<String> parts(String field) {
    return field.isEmpty() ? List.of() : Arrays.asList(field.split("｜"));
  }
}
