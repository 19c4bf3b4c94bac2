package org.openhpf.proofreading.layout;

import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** Finds a document's title: lines near the beginning that end with a kind, or look like one. */
final class TitleSearch {
  /** (design) How far down it may begin, in lines with text. */
  private static final int FARTHEST = 30;

  private static final int LONGEST = 80;
  private static final int MOST_LINES = 4;

  /** (design) Points; smaller is no title by its look alone. */
  private static final double LARGE = 18;

  /**
   * @param from position of its first line among the lines with text
   * @param to behind its last
   */
  record Title(int from, int to, Optional<DocumentKind> kind) {}

  private final List<Line> lines;

  /**
   * @param lines those with text
   */
  TitleSearch(List<Line> lines) {
    this.lines = lines;
  }

  Optional<Title> find() {
    int most = Math.min(FARTHEST, lines.size());
    for (int at = 0; at < most; at++) {
      Optional<DocumentKind> kind = DocumentKind.ofTitle(lines.get(at).words());
      if (kind.isPresent() && canEnd(lines.get(at))) {
        return Optional.of(new Title(beginning(at), at + 1, kind));
      }
    }
    for (int at = 0; at < most; at++) {
      if (looksLikeOne(lines.get(at))) {
        int end = at + 1;
        while (end < most && end - at < MOST_LINES && looksLikeOne(lines.get(end))) {
          end++;
        }
        return Optional.of(new Title(at, end, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static boolean canEnd(Line line) {
    boolean set = line.words().contains("关于") || line.isCentred() || line.size() >= LARGE;
    return set && canBePart(line);
  }

  private static boolean canBePart(Line line) {
    String words = line.words();
    return words.length() <= LONGEST
        && words.chars().noneMatch(c -> "。；：:！".indexOf(c) >= 0)
        && !line.isRed()
        && !HeadSearch.isOfHead(line);
  }

  private static boolean looksLikeOne(Line line) {
    return line.isCentred() && line.size() >= LARGE && canBePart(line);
  }

  /** Upwards as long as lines are set alike and nothing has yet said what it is about. */
  private int beginning(int end) {
    int from = end;
    while (from > 0
        && end - from < MOST_LINES - 1
        && continues(lines.get(from - 1), lines.get(from))) {
      from--;
    }
    return from;
  }

  private static boolean continues(Line above, Line below) {
    return above.index() + 1 == below.index()
        && canBePart(above)
        && above.format().alignment() == below.format().alignment()
        && (Math.abs(above.size() - below.size()) < 1
            || above.isCentred() && !below.words().contains("关于"));
  }
}
