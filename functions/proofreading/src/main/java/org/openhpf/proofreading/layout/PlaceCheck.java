package org.openhpf.proofreading.layout;

import static org.openhpf.proofreading.layout.Tolerances.isNear;

import java.util.Locale;
import org.openhpf.proofreading.format.Alignment;

/** Where the elements stand between the edges of the text area (GB/T 9704-2012, 7). */
final class PlaceCheck implements LayoutCheck {
  private final Tolerances tolerances;

  PlaceCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    for (Role role : Role.values()) {
      // Of several lines, only the first of an attachment note begins with the words.
      int most = role == Role.ATTACHMENT_NOTE ? 1 : Integer.MAX_VALUE;
      elements.of(role).stream()
          .limit(most)
          .filter(line -> !line.format().boxed())
          .forEach(line -> check(role, line, faults));
    }
  }

  private void check(Role found, Line line, Faults faults) {
    Role role =
        found == Role.BODY ? Headings.of(line).map(Headings.Heading::role).orElse(found) : found;
    ElementFormat wanted = ElementFormat.ALL.get(role);
    switch (wanted.place()) {
      case CENTRE -> centre(role, line, faults);
      case LEFT -> left(role, line, wanted, faults);
      case ANY -> {}
    }
  }

  private void centre(Role role, Line line, Faults faults) {
    if (!line.isCentred()) {
      faults.at(role.code() + "-place", line, "");
      return;
    }
    double size = Math.max(1, line.size());
    double off = line.leftGap() - line.format().right().inCharacters(size);
    if (!isNear(off, 0, tolerances.characters())) {
      faults.at(role.code() + "-place", line, "，此处缩进使其偏离中心");
    }
  }

  private void left(Role role, Line line, ElementFormat format, Faults faults) {
    if (line.format().numbered()) {
      return;
    }
    double wanted = format.first().getAsDouble();
    // A wrong size is told by itself: the distance may be right by the size that it should have.
    boolean near =
        isNear(line.leftGap(), wanted, tolerances.characters())
            || isNear(line.leftGap(format.size().orElse(1)), wanted, tolerances.characters());
    Alignment alignment = line.format().alignment();
    if (alignment == Alignment.CENTRE || alignment == Alignment.RIGHT) {
      faults.at(role.code() + "-place", line, alignment == Alignment.RIGHT ? "，此处居右" : "，此处居中");
    } else if (!near) {
      faults.at(
          role.code() + "-place", line, String.format(Locale.ROOT, "，此处左空 %.1f 字", line.leftGap()));
    }
  }
}
