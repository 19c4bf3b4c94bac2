package org.openhpf.proofreading.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings of levels within the text (结构层次序数, GB/T 9704-2012, 7.3.3). */
final class Headings {
  /** (design) A longer first sentence is text that happens to be numbered. */
  private static final int LONGEST = 40;

  private static final String D = "[" + Words.DIGITS + "]{1,4}+";

  private record Level(Role role, Pattern beginning) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level(Role.HEADING_1, Pattern.compile(D + "、")),
          new Level(Role.HEADING_2, Pattern.compile("[（(]" + D + "[）)]")),
          new Level(Role.HEADING_3, Pattern.compile("\\d{1,2}[.．](?!\\d)")),
          new Level(Role.HEADING_4, Pattern.compile("[（(]\\d{1,2}[）)]")));

  /**
   * A heading in a paragraph.
   *
   * @param to where it ends and text that runs on begins, in the paragraph's text
   */
  record Heading(Role role, int to) {}

  private Headings() {}

  /** A line of its own without a mark at its end, or a first sentence that more follow. */
  static Optional<Heading> of(Line line) {
    String text = line.paragraph().text().stripTrailing();
    return LEVELS.stream()
        .filter(level -> level.beginning().matcher(line.words()).lookingAt())
        .findFirst()
        .flatMap(level -> end(text).map(to -> new Heading(level.role(), to)));
  }

  private static Optional<Integer> end(String text) {
    int stop = text.indexOf('。');
    if (stop < 0) {
      boolean runsOn = text.isEmpty() || "；：，;:,".indexOf(text.charAt(text.length() - 1)) >= 0;
      return runsOn || text.length() > LONGEST ? Optional.empty() : Optional.of(text.length());
    }
    return stop == text.length() - 1 || stop > LONGEST ? Optional.empty() : Optional.of(stop + 1);
  }
}
