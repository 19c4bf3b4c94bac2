package org.openhpf.proofreading.check;

import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** A check that looks at each paragraph by itself. */
@FunctionalInterface
public interface ParagraphCheck extends Check {
  void check(Paragraph paragraph, Findings findings);

  @Override
  default void check(Manuscript manuscript, Findings findings) {
    manuscript.paragraphs().forEach(paragraph -> check(paragraph, findings));
  }
}
