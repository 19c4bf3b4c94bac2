package org.openhpf.reading.page;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What was read of one page.
 *
 * @param kind what it was recognised as, {@code text} of anything else
 * @param confidence of the kind, 0 to 1
 * @param picture upright and rectified; all places are places of it
 * @param lines from top to bottom
 * @param fields every field of the kind, read or not; none of {@code text}
 */
public record PageReading(
    String kind,
    double confidence,
    BufferedImage picture,
    List<TextLine> lines,
    List<ReadField> fields,
    List<ReadingProblem> problems) {
  public PageReading {
    lines = List.copyOf(lines);
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }
}
