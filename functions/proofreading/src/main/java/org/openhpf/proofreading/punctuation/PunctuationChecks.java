package org.openhpf.proofreading.punctuation;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Expressions;

/** The checks of punctuation (标点符号用法, GB/T 15834-2011). */
public final class PunctuationChecks {
  private PunctuationChecks() {}

  public static List<Check> all() {
    return List.of(
        Expressions.beside(PunctuationChecks.class),
        new Pairs(),
        new QuotedParagraphs(),
        new HalfWidthMarks(),
        new HalfWidthPairs(),
        new AdjacentNames(),
        new NestedColons(),
        new ItemEnds(),
        new HeadingEnds(),
        new SplitMarks());
  }
}
