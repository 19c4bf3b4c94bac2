package org.openhpf.proofreading.spelling;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Reports wrong characters; the rules are {@code spelling.} and the {@link Fault}. */
public final class SpellingCheck implements Check {
  /** What is read at once: a sentence, or a part of a very long one. */
  private static final Pattern SENTENCES = Pattern.compile("[^。！？；\n]{1,200}[。！？；]?");

  private final Speller speller;
  private final Mode mode;

  public SpellingCheck(Speller speller, Mode mode) {
    this.speller = speller;
    this.mode = mode;
  }

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    for (Paragraph paragraph : manuscript.paragraphs()) {
      Matcher sentences = SENTENCES.matcher(paragraph.text());
      while (sentences.find()) {
        int start = sentences.start();
        for (Correction found : speller.correct(sentences.group(), mode, manuscript.ownWords())) {
          findings.report(
              "spelling." + found.fault().name().toLowerCase(Locale.ROOT),
              paragraph,
              start + found.from(),
              start + found.to(),
              found.text(),
              List.of(new Suggestion(found.text(), found.confidence())));
        }
      }
    }
  }
}
