package org.openhpf.proofreading.word;

import java.util.List;
import org.openhpf.proofreading.check.ParagraphCheck;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.text.Lexicon;

/** The words an office has banned. */
final class BannedWords implements ParagraphCheck {
  private final Lexicon<BannedWord> words = new Lexicon<>();

  BannedWords(List<BannedWord> banned) {
    banned.forEach(word -> words.add(word.word(), word));
  }

  @Override
  public void check(Paragraph paragraph, Findings findings) {
    words.findAll(
        paragraph.text(),
        found -> {
          BannedWord word = found.value();
          findings.report(
              "word.office-banned",
              paragraph,
              found.from(),
              found.to(),
              word.reason().isEmpty() ? "本单位不用“" + word.word() + "”" : word.reason(),
              word.instead().isEmpty() ? List.of() : List.of(Suggestion.certain(word.instead())));
        });
  }
}
