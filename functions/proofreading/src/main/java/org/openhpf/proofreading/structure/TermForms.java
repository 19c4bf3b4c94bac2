package org.openhpf.proofreading.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Lexicon;

/** One word written two ways in one text; the table is term-forms.csv. */
final class TermForms implements Check {
  private final Lexicon<Term> forms = new Lexicon<>();

  private record Term(String preferred, boolean other) {}

  private record Place(Paragraph paragraph, int from, int to) {}

  TermForms() {
    Csv.read(
            TermForms.class,
            "term-forms.csv",
            List.of("preferred", "other", "source", "confidence"),
            row -> row)
        .forEach(
            row -> {
              forms.add(row.get(0), new Term(row.get(0), false));
              forms.add(row.get(1), new Term(row.get(0), true));
            });
  }

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Map<String, List<Place>> others = new HashMap<>();
    Map<String, Boolean> preferred = new HashMap<>();
    for (Paragraph paragraph : manuscript.paragraphs()) {
      forms.findAll(
          paragraph.text(),
          found -> {
            if (found.value().other) {
              others
                  .computeIfAbsent(found.value().preferred, word -> new ArrayList<>())
                  .add(new Place(paragraph, found.from(), found.to()));
            } else {
              preferred.put(found.value().preferred, true);
            }
          });
    }
    others.forEach(
        (word, places) -> {
          if (preferred.containsKey(word)) {
            for (Place place : places) {
              findings.report(
                  "structure.term-two-ways",
                  place.paragraph,
                  place.from,
                  place.to,
                  word,
                  List.of(new Suggestion(word, 0.9)));
            }
          }
        });
  }
}
