package org.openhpf.proofreading.layout;

import static org.openhpf.proofreading.layout.Tolerances.isNear;

import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.DocumentKind;

/**
 * What stands around the text: blank lines, signature and date (GB/T 9704-2012, 7.3.5), the note.
 */
final class ClosingCheck implements LayoutCheck {
  /** Characters from the right edge: with a seal the date, without one the longer of the two. */
  private static final double SEALED = 4;

  private static final double UNSEALED = 2;

  /** Without a seal the date begins that much to the right of the signature. */
  private static final double SHIFT = 2;

  /** (design) Points of distance between paragraphs that look like a blank line. */
  private static final double BLANK = 14;

  private final Tolerances tolerances;

  ClosingCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    Optional<Line> afterTitle = elements.first(Role.ADDRESSEE).or(() -> elements.first(Role.BODY));
    if (elements.has(Role.TITLE)) {
      afterTitle
          .filter(line -> !isApart(line, elements))
          .ifPresent(line -> faults.at("title-gap", line, ""));
    }
    elements
        .first(Role.ATTACHMENT_NOTE)
        .filter(line -> !isApart(line, elements))
        .ifPresent(line -> faults.at("attachment-note-gap", line, ""));
    signature(elements, faults);
    for (Line note : elements.of(Role.NOTE)) {
      if (!note.words().matches("[（(].*+") || !note.words().matches(".*[）)]。?")) {
        faults.at("note-brackets", note, "");
      }
    }
  }

  private static boolean isApart(Line line, Elements elements) {
    Optional<Line> before = elements.before(line);
    return before.isEmpty()
        || before.get().isBlank()
        || before.get().format().spacing().after() + line.format().spacing().before() >= BLANK;
  }

  private void signature(Elements elements, Faults faults) {
    Optional<Line> date = elements.first(Role.DATE);
    if (date.isEmpty()) {
      // Minutes and decisions carry their date below the title, within brackets.
      boolean below = elements.lines().stream().limit(30).anyMatch(ClosingCheck::isDateBelowTitle);
      if (!below && elements.has(Role.BODY)) {
        faults.document("date-missing", "");
      }
      return;
    }
    List<Line> names = elements.of(Role.SIGNATURE);
    if (elements.is(DocumentKind.MINUTES)) {
      elements.lines().stream()
          .filter(line -> line.format().picture())
          .findFirst()
          .ifPresent(line -> faults.at("minutes-seal", line, ""));
    }
    double width = elements.textWidth();
    double right = date.get().rightGap(width);
    if (names.size() == 1) {
      pair(names.getFirst(), date.get(), width, faults);
    } else if (right < UNSEALED - tolerances.gap()) {
      faults.at("date-place", date.get(), "右空四字（加盖印章时），或者右空二字以上（不加盖印章时）");
    }
  }

  private static boolean isDateBelowTitle(Line line) {
    return line.words().matches("[（(].{0,40}\\d{4}年\\d{1,2}月\\d{1,2}日.{0,40}[）)]");
  }

  private void pair(Line name, Line date, double width, Faults faults) {
    if (!isNear(name.size(), date.size(), tolerances.points())) {
      // A wrong size is told by itself; until it is right there are no common characters to count.
      return;
    }
    double nameRight = name.rightGap(width);
    double dateRight = date.rightGap(width);
    double gap = tolerances.gap();
    double nameMiddle = nameRight + name.width() / 2;
    double dateMiddle = dateRight + date.width() / 2;
    boolean sealed = isNear(dateRight, SEALED, gap) && isNear(nameMiddle, dateMiddle, gap);
    boolean shifted = isNear(nameRight + name.width() - SHIFT, dateRight + date.width(), gap);
    boolean unsealed = shifted && isNear(Math.min(nameRight, dateRight), UNSEALED, gap);
    if (sealed || unsealed) {
      return;
    }
    boolean dateSealed = isNear(dateRight, SEALED, gap);
    boolean dateAtEdge = dateRight < UNSEALED - gap;
    boolean nameAtEdge = nameRight < UNSEALED - gap;
    if (dateSealed) {
      faults.at("signature-place", name, "在成文日期之上、以成文日期为准居中编排");
    } else if (dateAtEdge || !nameAtEdge) {
      faults.at("date-place", date, "右空四字（加盖印章时），或者首字比署名首字右移二字（不加盖印章时）");
    } else {
      faults.at("signature-place", name, "右空二字（不加盖印章时），或者以成文日期为准居中编排（加盖印章时）");
    }
  }
}
